import { dataSchema, eventFacts, eventType, type EventClass } from './event.js';
import { visibilities, type Level, type Visibility } from './words.js';

/** CloudEvents 1.0 attributes of every event, with Länken's extensions; times are RFC 3339 UTC. */
export interface Envelope {
  id: string;
  source: string;
  type: string;
  /** `<aggregate>/<id>` */
  subject: string;
  time: string;
  dataschema: string;
  /** Contiguous per aggregate, from 1. */
  sequence: number;
  /** The sequence at which the aggregate reached its present level. */
  levelsince: number;
  correlationid: string;
  causationid?: string;
  recordedtime: string;
  dataclass: Visibility;
  traceparent?: string;
}

/** An event as its hearers get it: the envelope and the typed data. */
export type Said<E extends object> = Envelope & { data: E };

/** Where an aggregate stands on the bus: the highest level it has reached, and whose it was at publication. */
export interface Place {
  level: Level;
  county: string;
  municipality: string;
}

/** The NATS subject of an event about an aggregate that stands at `place`. */
export function natsSubject(event: EventClass, place: Place): string {
  const { service, aggregate, fact, version } = eventFacts(event);
  return [
    'lanken',
    `v${version}`,
    service,
    place.level,
    place.county,
    place.municipality,
    aggregate,
    fact,
  ].join('.');
}

/** The source of a service's events. */
export const sourceOf = (service: string): string => `urn:lanken:${service}`;

const pad = (sequence: number): string => String(sequence).padStart(20, '0');

const attributes = (
  [
    'id',
    'source',
    'type',
    'subject',
    'time',
    'dataschema',
    'sequence',
    'levelsince',
    'correlationid',
    'causationid',
    'recordedtime',
    'dataclass',
    'traceparent',
  ] satisfies (keyof Envelope)[]
).map((name) => ({ name, header: `ce-${name}` }));

/** The envelope as `ce-…` headers, values percent-encoded as in the CloudEvents HTTP binding. */
export function toHeaders(envelope: Envelope): [string, string][] {
  const said: [string, string][] = [['ce-specversion', '1.0']];
  for (const { name, header } of attributes) {
    const value = envelope[name];
    if (value !== undefined)
      said.push([header, typeof value === 'number' ? pad(value) : encodeHeader(value)]);
  }
  return said;
}

// CloudEvents 1.0, HTTP binding 3.1.3.2: everything outside printable ASCII, and space, quote and percent.
const plain = /^[!#$&-~]*$/;

// Half a surrogate pair is no Unicode text and cannot be encoded: the replacement character takes its place.
const encodeHeader = (value: string): string =>
  plain.test(value)
    ? value
    : value
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(/[^\x21-\x7e]|["%]/gu, (character) => encodeURIComponent(character));

function decodeHeader(header: string, value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    throw new Error(`the header ${header} is not percent-encoded UTF-8`);
  }
}

/** Reads the envelope from headers; says in words why it is not a CloudEvent of Länken's. */
export function fromHeaders(get: (header: string) => string | undefined): Envelope {
  const optional = (header: string): string | undefined => {
    const value = get(header);
    return value ? decodeHeader(header, value) : undefined;
  };
  const required = (header: string): string => {
    const value = optional(header);
    if (!value) throw new Error(`the header ${header} is missing`);
    return value;
  };
  const ordinal = (header: string): number => {
    const value = Number(required(header));
    if (!Number.isSafeInteger(value) || value < 1)
      throw new Error(`the header ${header} is no number from 1`);
    return value;
  };
  const time = (header: string): string => {
    const value = required(header);
    if (Number.isNaN(Date.parse(value))) throw new Error(`the header ${header} is no RFC 3339 time`);
    return value;
  };
  if (get('ce-specversion') !== '1.0')
    throw new Error('the header ce-specversion is not 1.0: not a CloudEvent');
  const id = required('ce-id');
  const type = required('ce-type');
  const dataclass = optional('ce-dataclass');
  return {
    id,
    source: required('ce-source'),
    type,
    subject: required('ce-subject'),
    time: time('ce-time'),
    dataschema: optional('ce-dataschema') ?? dataSchema(type),
    sequence: ordinal('ce-sequence'),
    levelsince: ordinal('ce-levelsince'),
    correlationid: optional('ce-correlationid') ?? id,
    causationid: optional('ce-causationid'),
    recordedtime: time('ce-recordedtime'),
    // Who may see an event of a class that is not known here is not for us to guess.
    dataclass: visibilities.find((known) => known === dataclass) ?? 'restricted',
    traceparent: optional('ce-traceparent'),
  };
}

/** The envelope of a new event; what is not known before it is recorded is passed in. */
export function envelopeOf(
  event: EventClass,
  said: Omit<Envelope, 'source' | 'type' | 'dataschema'>,
): Envelope {
  const type = eventType(event);
  return { ...said, source: sourceOf(eventFacts(event).service), type, dataschema: dataSchema(type) };
}
