import { outboxTables } from '../events/outbox.js';

/** What a published need leaves behind, as the services' tables have it. */
export const commandTables = `
  ${outboxTables}
  create table need (
    id uuid primary key,
    sequence int not null,
    level_since int not null,
    level text not null,
    county text not null,
    municipality text not null,
    status text not null,
    title text not null,
    description text not null,
    tried json not null,
    target_group text,
    ask text not null,
    substance_areas json not null,
    areas json not null,
    urgency text not null,
    visibility text not null,
    asker json not null,
    custodian json not null,
    created_at timestamptz not null,
    published_at timestamptz not null
  );
  create table idempotency_key (
    person text not null,
    method text not null,
    path text not null,
    key text not null,
    body_hash text not null,
    status int not null,
    id uuid not null,
    at timestamptz not null,
    primary key (person, method, path, key)
  );`;

/** One statement, one round trip, one commit. */
export const publishNeed = `
  with made as (
    insert into need
    values ($1, 1, 1, 'county', $2, $3, 'published', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, now(), now())),
  said as (
    insert into outbox_log (id, aggregate, sequence, level_since, type, nats_subject, data_class, time, correlation, data)
    values ($15, 'need/' || $1, 1, 1, 'se.lanken.needs.need.published.v1',
      'lanken.v1.needs.county.' || $2 || '.' || $3 || '.need.published', $12, now(), $16, $17)
    returning position),
  queued as (insert into outbox_pending (position) select position from said)
  insert into idempotency_key values ($18, 'POST', $19, $20, $21, 201, $1, now())`;
