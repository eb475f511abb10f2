import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../index.js';
import type { Schema } from '../schema.js';
import { approve, verdicts } from './approval.js';
import { catalogue, type Entry } from './catalogue.js';
import { meaningsIn } from './field-meanings.js';
import { approvedFolder, sources } from './places.js';

const entries = catalogue(meaningsIn(sources));

describe('the approved schemas of the project', () => {
  it.each(verdicts(entries, approvedFolder).map((verdict) => [verdict.type, verdict] as const))(
    'hold for %s',
    (_, verdict) => {
      if (verdict.problem) throw new Error(verdict.problem);
    },
  );
});

describe('an approved schema', () => {
  const [first] = entries as [Entry];
  const having = (change: (schema: Schema) => void): Entry[] => {
    const schema = structuredClone(first.schema);
    change(schema);
    return [{ ...first, schema }];
  };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'approved-'));
    approve([first], folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds for the event that it was made from', () => {
    expect(verdicts([first], folder)).toEqual([{ type: first.type, is: 'approved' }]);
  });

  it('is asked for when an event has none', () => {
    const [other] = verdicts([{ ...first, type: 'se.lanken.x.y.z.v1' }, first], folder);
    expect(other).toMatchObject({ is: 'outdated' });
    expect(other?.problem).toContain('has no approved schema yet: run `npm run catalogue`');
  });

  it('is to be renewed by one command when an optional field is added', () => {
    const added = having((schema) => (schema.properties!.note = { type: 'string' }));
    expect(verdicts(added, folder)[0]).toMatchObject({ is: 'outdated' });
    expect(verdicts(added, folder)[0]?.problem).toContain('run `npm run catalogue`');
    approve(added, folder);
    expect(verdicts(added, folder)).toEqual([{ type: first.type, is: 'approved' }]);
  });

  it('is not overwritten by what breaks it, and the message says what broke and what to do', () => {
    const before = readFileSync(join(folder, `${first.type}.json`), 'utf8');
    const broken = having((schema) => delete schema.properties!.by);
    approve(broken, folder);
    expect(readFileSync(join(folder, `${first.type}.json`), 'utf8')).toBe(before);
    const [verdict] = verdicts(broken, folder);
    expect(verdict).toMatchObject({ type: first.type, is: 'broken' });
    expect(verdict?.problem).toContain('/by is removed, or has another name now');
    expect(verdict?.problem).toContain('a new event class with the next\n`version`');
  });

  it('is broken when no event has its type any more', () => {
    const renamed = { ...first, type: first.type.replace(/v1$/, 'v2') };
    const gone = verdicts([renamed], folder).find(({ type }) => type === first.type);
    expect(gone).toMatchObject({ is: 'broken' });
    expect(gone?.problem).toContain('is approved, but no event class says it');
    expect(readdirSync(folder)).toEqual([`${first.type}.json`]);
  });

  it('is broken by another subject', () => {
    const moved = having((schema) => (schema['x-nats-subject'] = 'lanken.v1.elsewhere'));
    expect(verdicts(moved, folder)[0]?.problem).toContain('x-nats-subject was');
  });
});
