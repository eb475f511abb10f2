import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { attributes, headersSchema } from './catalogue/envelope-attributes.js';
import { exampleEnvelope } from './catalogue/example.js';
import { root } from './catalogue/places.js';
import {
  allEvents,
  eventFacts,
  eventType,
  fromHeaders,
  natsSubject,
  toHeaders,
  type Envelope,
} from './index.js';
import { visibilities } from './words.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('Åre kommun', '100 %', '%41', '"né" 🦌', 'line\r\nbreak', 'ö'),
);
const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
  .map((date) => date.toISOString());
const number = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const envelopes: fc.Arbitrary<Envelope> = fc.record(
  {
    id: text,
    source: text,
    type: text,
    subject: text,
    time,
    dataschema: text,
    sequence: number,
    levelsince: number,
    correlationid: text,
    causationid: text,
    recordedtime: time,
    dataclass: fc.constantFrom(...visibilities),
    traceparent: text,
  },
  {
    requiredKeys: [
      'id',
      'source',
      'type',
      'subject',
      'time',
      'dataschema',
      'sequence',
      'levelsince',
      'correlationid',
      'recordedtime',
      'dataclass',
    ],
  },
);
const read = (headers: [string, string][]): Envelope => {
  const map = new Map(headers);
  return fromHeaders((name) => map.get(name));
};
const example = exampleEnvelope(allEvents()[0]!);
const changed = (name: string, value?: string): [string, string][] =>
  toHeaders(example).flatMap(([header, old]) =>
    header !== name ? [[header, old]] : value === undefined ? [] : [[header, value]],
  );

const ajv = new Ajv({ strict: false });
formats.default(ajv);

describe('the envelope', () => {
  it('comes back from its headers as it was, whatever characters it holds', () => {
    fc.assert(fc.property(envelopes, (envelope) => expect(read(toHeaders(envelope))).toEqual(envelope)));
  });

  it('is printable ASCII without space and quote in every header', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        for (const [, value] of toHeaders(envelope)) expect(value).toMatch(/^[\x21\x23-\x7e]+$/);
      }),
    );
  });

  it('replaces half a surrogate pair, which no header can hold', () => {
    expect(read(toHeaders({ ...example, correlationid: 'a\ud800b' })).correlationid).toBe('a\ufffdb');
  });

  it.each([
    'specversion',
    'id',
    'source',
    'type',
    'subject',
    'time',
    'sequence',
    'levelsince',
    'recordedtime',
  ])('is refused without ce-%s', (name) => {
    expect(() => read(changed(`ce-${name}`))).toThrow(`ce-${name}`);
    expect(() => read(changed(`ce-${name}`, ''))).toThrow(`ce-${name}`);
  });

  it.each([
    ['ce-specversion', '0.3', 'is not 1.0'],
    ['ce-sequence', '0', 'is no number from 1'],
    ['ce-sequence', 'many', 'is no number from 1'],
    ['ce-levelsince', '1.5', 'is no number from 1'],
    ['ce-time', 'yesterday', 'is no RFC 3339 time'],
    ['ce-subject', '%E0%A4%A', 'is not percent-encoded UTF-8'],
  ])('is refused with %s %s', (name, value, why) => {
    expect(() => read(changed(name, value))).toThrow(why);
  });

  it('is restricted when it does not say a class that is known here', () => {
    expect(read(changed('ce-dataclass')).dataclass).toBe('restricted');
    expect(read(changed('ce-dataclass', 'secret')).dataclass).toBe('restricted');
  });

  it('has in the catalogue the attributes that it has in its headers, and keeps their schema', () => {
    const full = toHeaders({ ...example, causationid: 'a', traceparent: 'b' });
    expect(full.map(([name]) => name).sort()).toEqual(attributes.map(({ name }) => `ce-${name}`).sort());
    const always = attributes.filter(({ always }) => always).map(({ name }) => `ce-${name}`);
    expect(
      toHeaders(example)
        .map(([name]) => name)
        .sort(),
    ).toEqual(always.sort());
    for (const event of allEvents()) {
      const valid = ajv.validate(headersSchema, Object.fromEntries(toHeaders(exampleEnvelope(event))));
      expect([eventType(event), valid, ajv.errorsText()]).toEqual([eventType(event), true, 'No errors']);
    }
  });
});

describe('the NATS subject', () => {
  it('says version, service, level, place, thing and fact in this order', () => {
    const published = allEvents().find((event) => eventType(event) === 'se.lanken.needs.need.published.v1')!;
    const place = { level: 'county', county: '07', municipality: '0780' } as const;
    expect(natsSubject(published, place)).toBe('lanken.v1.needs.county.07.0780.need.published');
  });
});

const standard = join(root, '../shared/standards/cloudevents/cloudevents.json');

describe('the published JSON Schema of CloudEvents', () => {
  const there = existsSync(standard);
  const why = there ? '' : ' (skipped: ../shared/standards/cloudevents is not beside the checkout)';
  (there ? it : it.skip)(`holds for every event's example${why}`, () => {
    const valid = ajv.compile(JSON.parse(readFileSync(standard, 'utf8')) as object);
    for (const event of allEvents()) {
      const { sequence, levelsince, ...envelope } = exampleEnvelope(event);
      const numbers = { sequence: String(sequence), levelsince: String(levelsince) };
      const said = { specversion: '1.0', ...envelope, ...numbers, data: eventFacts(event).example };
      valid(said);
      expect([eventType(event), valid.errors]).toEqual([eventType(event), null]);
      expect(valid({ ...said, id: '' })).toBe(false);
    }
  });
});
