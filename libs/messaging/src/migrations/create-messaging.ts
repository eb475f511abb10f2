import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** The tables of the event path, the same in every service's database. */
export class CreateMessaging1764000000000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What was said, for ever: the audit trail. The unique key is the proof that a sequence is given once.
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
      -- What is not yet known to be stored by the broker; epoch counts the times that it was published again.
      create table outbox_pending (position bigint primary key references outbox_log, epoch int not null default 0);
      -- The stream as the relay last saw it: tells a broker that went back.
      create table outbox_stream (
        stream text primary key,
        created text not null,
        last_sequence bigint not null,
        epoch int not null default 0
      );

      -- How far each followed service's stream is read, and when the broker stored what was read last: another message that
      -- came to have its sequence tells of a stream that went back. version fences off a second reader.
      create table inbox_cursor (
        service text primary key,
        created text not null,
        sequence bigint not null,
        stored text not null default '',
        version bigint not null default 0
      );
      -- The latest event of each followed aggregate that took effect.
      create table inbox_position (
        service text not null,
        aggregate text not null,
        sequence int not null,
        id text not null,
        primary key (service, aggregate)
      );
      -- Events that cannot take effect yet, or ever: nothing disappears.
      create table inbox_held (
        id uuid primary key,
        service text not null,
        stream_sequence bigint not null,
        aggregate text,
        sequence int,
        state text not null check (state in ('waiting', 'retrying', 'parked', 'discarding', 'discarded')),
        reason text not null,
        attempts int not null default 0,
        next_try timestamptz,
        held_since timestamptz not null default now(),
        decided_by text,
        nats_subject text not null,
        headers json not null,
        data text not null
      );
      create unique index inbox_held_by_aggregate on inbox_held (service, aggregate, sequence) where state <> 'discarded';
      create index inbox_held_due on inbox_held (next_try) where next_try is not null;`);
  }
}
