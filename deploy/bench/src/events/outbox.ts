import type { Client, ClientBase, Pool } from 'pg';
import { publishedNeed, type PublishedNeed } from './published-need.js';

/** The outbox as the services have it. */
export const outboxTables = `
  create table outbox_log (
    position bigint generated always as identity primary key,
    id uuid not null,
    aggregate text not null,
    sequence int not null check (sequence > 0),
    level_since int not null,
    type text not null,
    nats_subject text not null,
    data_class text not null,
    time timestamptz not null,
    recorded timestamptz not null default clock_timestamp(),
    correlation text not null,
    causation text,
    trace text,
    data json not null,
    unique (aggregate, sequence)
  );
  create table outbox_pending (position bigint primary key references outbox_log, epoch int not null default 0);`;

export const typeOfPublished = 'se.lanken.needs.need.published.v1';

const said = `
  said as (
    insert into outbox_log (id, aggregate, sequence, level_since, type, nats_subject, data_class, time, correlation, data)
    select id, 'need/' || need, 1, 1, '${typeOfPublished}', subject, 'network', now(), need, data
    from json_to_recordset($1) as e(id uuid, need text, subject text, data json)
    returning position)`;
const queue = 'insert into outbox_pending (position) select position from said';

/** One statement, so one transaction; `notify` also wakes who listens to `outbox`, `unqueued` writes the log alone. */
const texts = {
  quietly: `with ${said} ${queue}`,
  unqueued: `with ${said} select count(*) from said`,
  notify: `with ${said}, queued as (${queue}) select pg_notify('outbox', '')`,
};

/** Writes published needs, whose NATS subjects begin with `root`, into log and queue. */
export async function writeOutbox(
  client: ClientBase | Pool,
  needs: PublishedNeed[],
  root: string,
  how: keyof typeof texts = 'quietly',
): Promise<void> {
  const rows = needs.map(({ county, municipality, ...rest }) => ({
    ...rest,
    subject: `${root}.v1.needs.county.${county}.${municipality}.need.published`,
  }));
  await client.query({ name: how, text: texts[how], values: [JSON.stringify(rows)] });
}

/** Empties the outbox and puts so many published needs into it, whose NATS subjects begin with `root`. */
export async function fillOutbox(client: Client, count: number, root: string): Promise<void> {
  await client.query('truncate outbox_log, outbox_pending restart identity');
  await fillLog(client, count, root, 'quietly');
  await settleDown(client);
}

/** Writes so many published needs. */
export async function fillLog(
  client: Client,
  count: number,
  root: string,
  how: keyof typeof texts,
): Promise<void> {
  for (let from = 0; from < count; from += 1_000) {
    const needs = Array.from({ length: Math.min(1_000, count - from) }, (_, index) =>
      publishedNeed(from + index),
    );
    await writeOutbox(client, needs, root, how);
  }
}

/** Does now what the database would else do in the middle of a measurement. */
export async function settleDown(client: Client): Promise<void> {
  await client.query('vacuum analyze outbox_log');
  await client.query('vacuum analyze outbox_pending');
  await client.query('checkpoint');
}

/** Throws when something is left in the queue. */
export async function expectDrained(client: Client): Promise<void> {
  const { rows } = await client.query<{ left: number }>('select count(*)::int as left from outbox_pending');
  if (rows[0]!.left !== 0) throw new Error(`${rows[0]!.left} events are left in the queue`);
}
