import { binaryArray, type Write } from '@lanken/persistence';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Arrived } from './received.js';
import { readRows } from './rows.js';

/** The message that was read last. */
export interface Place {
  sequence: number;
  stored: string;
}

/** How far a service's stream is read; `version` changes with every transaction of the reader. */
export interface Cursor extends Place {
  service: string;
  created: string;
  version: number;
}

/** Another process has read on: this one starts over from what the database says. */
export class ReaderFenced extends Error {
  constructor(service: string) {
    super(`another reader of ${service} has moved the cursor`);
  }
}

/** The stream is not what was read: this reader starts over, from the stream's beginning. */
export class StreamWentBack extends Error {
  constructor(service: string) {
    super(`the stream of ${service} went back behind what was read; all of it is read again`);
  }
}

/** What is known of the aggregates of a batch. */
export interface Known {
  /** aggregate → the latest event that took effect */
  positions: Map<string, { sequence: number; id: string }>;
  /** aggregates with events held back */
  held: Set<string>;
}

/**
 * Moves the cursor if it is where this reader left it, and reads what is known of the aggregates: one round trip.
 * Throws `ReaderFenced` when it is not.
 */
export async function advance(
  runner: QueryRunner,
  cursor: Cursor,
  to: Place,
  aggregates: string[],
): Promise<Known> {
  const [row] = await readRows<{
    moved: number;
    positions: [string, number, string][] | null;
    held: string[] | null;
  }>(
    runner,
    `with moved as (
       update inbox_cursor set sequence = $3, stored = $5, version = version + 1 where service = $1 and version = $2 returning 1)
     select (select count(*)::int from moved) as moved,
       (select json_agg(json_build_array(aggregate, sequence, id)) from inbox_position where service = $1 and aggregate = any($4::text[])) as positions,
       (select json_agg(distinct aggregate) from inbox_held where service = $1 and aggregate = any($4::text[]) and state <> 'discarded') as held`,
    [cursor.service, cursor.version, to.sequence, binaryArray(aggregates), to.stored],
  );
  if (row!.moved !== 1) throw new ReaderFenced(cursor.service);
  return {
    positions: new Map(
      (row!.positions ?? []).map(([aggregate, sequence, id]) => [aggregate, { sequence, id }]),
    ),
    held: new Set(row!.held ?? []),
  };
}

/**
 * What comes after the message that was read last, which must be the first of the batch; throws `StreamWentBack` when it
 * is not, after which the stream is read from its beginning, and what took effect is dropped.
 */
export async function afterLast(runner: EntityManager, cursor: Cursor, batch: Arrived[]): Promise<Arrived[]> {
  const [first] = batch;
  if (!first || cursor.sequence === 0) return batch;
  if (first.streamSequence === cursor.sequence && first.stored === cursor.stored) return batch.slice(1);
  await runner.query(
    'update inbox_cursor set sequence = 0, version = version + 1 where service = $1 and version = $2',
    [cursor.service, cursor.version],
  );
  throw new StreamWentBack(cursor.service);
}

/** Writes which event of each aggregate took effect last. */
export function writePositions(service: string, positions: Known['positions']): Write {
  const latest = [...positions.values()];
  return {
    text: `insert into inbox_position (service, aggregate, sequence, id)
      select $1, aggregate, sequence::int, id from unnest($2::text[], $3::text[], $4::text[]) as p(aggregate, sequence, id)
      on conflict (service, aggregate) do update set sequence = excluded.sequence, id = excluded.id`,
    values: [
      service,
      binaryArray([...positions.keys()]),
      binaryArray(latest.map(({ sequence }) => sequence)),
      binaryArray(latest.map(({ id }) => id)),
    ],
  };
}
