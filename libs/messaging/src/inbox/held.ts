import type { QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { envelopeIn, type Received } from './received.js';
import { readRows } from './rows.js';

/** waiting: for an earlier event · retrying: by itself · parked: for a person · discarding: a person said so. */
export type HeldState = 'waiting' | 'retrying' | 'parked' | 'discarding' | 'discarded';

/** An event that is held back. */
export interface Held extends Received {
  id: string;
  service: string;
  aggregate: string | null;
  sequence: number | null;
  state: HeldState;
  reason: string;
  attempts: number;
}

/** Keeps an event that cannot take effect now; it is kept once, however often it comes. */
export async function hold(
  runner: QueryRunner,
  service: string,
  message: Received,
  state: HeldState,
  reason: string,
): Promise<void> {
  const envelope = typeof message.envelope === 'string' ? undefined : message.envelope;
  await runner.query(
    `insert into inbox_held (id, service, stream_sequence, aggregate, sequence, state, reason, next_try, nats_subject, headers, data)
     values ($1, $2, $3, $4, $5, $6, $7, case $6 when 'retrying' then now() + interval '500 ms' end, $8, $9, $10)
     on conflict (service, aggregate, sequence) where state <> 'discarded' do nothing`,
    [
      v7(),
      service,
      message.streamSequence,
      envelope?.subject ?? null,
      envelope?.sequence ?? null,
      state,
      reason,
      message.natsSubject,
      JSON.stringify(message.headers()),
      message.data(),
    ],
  );
}

/** The next held event whose time to be tried, or discarded, has come. */
export async function due(runner: QueryRunner, service: string): Promise<Held | undefined> {
  const [row] = await readRows<
    Omit<Held, 'envelope' | 'headers' | 'data'> & { headers: Record<string, string>; data: string }
  >(
    runner,
    `select id, service, stream_sequence::int as "streamSequence", aggregate, sequence, state, reason, attempts,
       nats_subject as "natsSubject", headers, data
     from inbox_held where service = $1 and next_try <= now() order by next_try limit 1`,
    [service],
  );
  if (!row) return undefined;
  const { headers, data, ...rest } = row;
  return {
    ...rest,
    envelope: envelopeIn(service, row.natsSubject, (name) => headers[name]),
    headers: () => headers,
    data: () => data,
  };
}

const mostAttempts = 10;

/** After a failure: tries again later, twice as late each time (0.5 s … 4 min), and in the end leaves it to a person. */
export async function failed(
  runner: QueryRunner,
  held: Held,
  reason: string,
  hopeless: boolean,
): Promise<void> {
  const attempts = held.attempts + 1;
  const parked = hopeless || attempts >= mostAttempts;
  await runner.query(
    `update inbox_held set attempts = $2, reason = $3, state = $4,
       next_try = case when $4 = 'retrying' then now() + interval '500 ms' * power(2, $2::int) end where id = $1`,
    [held.id, attempts, reason, parked ? 'parked' : 'retrying'],
  );
}

/** It waits for an earlier event again. */
export const wait = (runner: QueryRunner, held: Held): Promise<void> =>
  runner.query(`update inbox_held set state = 'waiting', next_try = null where id = $1`, [
    held.id,
  ]) as Promise<void>;

/** It has taken effect. */
export const release = (runner: QueryRunner, held: Held): Promise<void> =>
  runner.query('delete from inbox_held where id = $1', [held.id]) as Promise<void>;

/** A person has given it up; it stays to be seen. */
export const discarded = (runner: QueryRunner, held: Held): Promise<void> =>
  runner.query(`update inbox_held set state = 'discarded', next_try = null where id = $1`, [
    held.id,
  ]) as Promise<void>;

/** After the aggregate's event `sequence`: what is held up to it has come another way, and the next one may try. */
export async function letNextTry(
  runner: QueryRunner,
  service: string,
  aggregate: string,
  sequence: number,
): Promise<void> {
  await runner.query(
    `delete from inbox_held where service = $1 and aggregate = $2 and sequence <= $3 and state <> 'discarded'`,
    [service, aggregate, sequence],
  );
  await runner.query(
    `update inbox_held set state = 'retrying', next_try = now() where service = $1 and aggregate = $2 and sequence = $3 and state = 'waiting'`,
    [service, aggregate, sequence + 1],
  );
}
