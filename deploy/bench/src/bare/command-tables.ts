import { outboxTables } from '../events/outbox.js';

/** What a published need leaves behind, with the columns and keys of the services' tables. */
export const commandTables = `
  ${outboxTables}
  create table need (
    id uuid primary key,
    sequence int not null,
    level_since int not null,
    level text not null,
    county text not null,
    municipality text not null,
    title text not null,
    description text,
    tried jsonb not null,
    target_group text,
    ask text,
    substance_areas text[] not null,
    areas text[] not null,
    lead_county text,
    urgency text not null,
    visibility text not null,
    asker_organisation uuid not null,
    asker_level text not null,
    status text not null,
    revision int not null,
    custodian_level text,
    custodian_organisation uuid,
    hops jsonb not null,
    line uuid[] not null,
    handler uuid,
    responses jsonb not null,
    verdict text,
    verdict_text text,
    drafted_at timestamptz not null,
    published_at timestamptz
  );
  create table idempotency_key (
    who text not null,
    method text not null,
    path text not null,
    key text not null,
    body bytea not null,
    status smallint not null,
    id text,
    sequence int,
    since timestamptz not null default now(),
    primary key (who, method, path, key)
  );`;

/** One statement, one round trip, one commit. */
export const publishNeed = `
  with made as (
    insert into need values ($1, 1, 1, 'county', $2, $3, $4, $5, $6, $7, $8, $9, $10, null, $11, $12, $13, 'local',
      'published', 1, 'county', $14, $15, array[$13, $14]::uuid[], null, '[]', null, null, now(), now())),
  said as (
    insert into outbox_log (id, aggregate, sequence, level_since, type, nats_subject, data_class, time, correlation, data)
    values ($16, 'need/' || $1::text, 1, 1, 'se.lanken.needs.need.published.v1',
      'lanken.v1.needs.county.' || $2 || '.' || $3 || '.need.published', $12, now(), $17, $18)
    returning position),
  queued as (insert into outbox_pending (position) select position from said)
  insert into idempotency_key values ($19, 'POST', $20, $21, $22, 201, $1::text, 1)`;
