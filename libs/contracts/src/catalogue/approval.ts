import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../schema.js';
import { breaksOf } from './breaks.js';
import type { Entry } from './catalogue.js';

/** The command that renews what is written from the events. */
export const command = 'npm run catalogue';

/** How an event stands to its approved schema; `problem` says what is wrong and what to do. */
export interface Verdict {
  type: string;
  is: 'approved' | 'outdated' | 'broken';
  problem?: string;
}

const pathOf = (folder: string, type: string): string => join(folder, `${type}.json`);
const named = (type: string): string => `libs/contracts/approved/${type}.json`;

/** Compares every event with its approved copy, and every approved copy with the events that there are. */
export function verdicts(entries: Entry[], folder: string): Verdict[] {
  const types = new Set(entries.map(({ type }) => type));
  const copies = existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.json$/, '')) : [];
  return [
    ...entries.map((entry) => verdict(entry, folder)),
    ...copies
      .filter((type) => !types.has(type))
      .map((type): Verdict => ({ type, is: 'broken', problem: gone(type) })),
  ];
}

/** Writes the approved copy of each event that has none or keeps the one that it has; a broken one stays as it is. */
export function approve(entries: Entry[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of entries)
    if (verdict(entry, folder).is === 'outdated')
      writeFileSync(pathOf(folder, entry.type), `${JSON.stringify(entry.schema, null, 2)}\n`);
}

function verdict({ type, schema }: Entry, folder: string): Verdict {
  if (!existsSync(pathOf(folder, type)))
    return {
      type,
      is: 'outdated',
      problem: `${type} has no approved schema yet: run \`${command}\` and commit ${named(type)}`,
    };
  const approved = JSON.parse(readFileSync(pathOf(folder, type), 'utf8')) as Schema;
  const breaks = breaksOf(approved, schema);
  if (breaks.length)
    return {
      type,
      is: 'broken',
      problem: broken(
        type,
        breaks.map(({ pointer, what }) => `${pointer || '/'} ${what}`),
      ),
    };
  // Compared as JSON: what is undefined in an object is not there in the file.
  if (isDeepStrictEqual(approved, JSON.parse(JSON.stringify(schema)))) return { type, is: 'approved' };
  return {
    type,
    is: 'outdated',
    problem: `${type} keeps its contract but says more than its approved copy: run \`${command}\` and commit ${named(type)}`,
  };
}

const broken = (type: string, breaks: string[]): string =>
  [
    `${type} breaks its approved contract:`,
    ...breaks.map((line) => `  ${line}`),
    'Others listen to this version. Undo the change, or say it as a new major version: a new event class with the next',
    '`version`, said beside this one until nobody listens to it.',
    `Only if this event was never in a release: delete ${named(type)}, run \`${command}\` and commit.`,
  ].join('\n');

const gone = (type: string): string =>
  [
    `${type} is approved, but no event class says it: its service, aggregate, fact or version changed, or it was removed.`,
    'Others listen to that type and its subject. Bring it back, and say the new one beside it until nobody listens.',
    `Only if nobody listens any more: delete ${named(type)} and run \`${command}\`.`,
  ].join('\n');
