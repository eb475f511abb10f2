import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What commands with an Idempotency-Key made, for 24 hours. */
export class CreateIdempotencyKeys1764000000200 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table idempotency_key (
        who text not null, -- a person's id, or the identity of a sign-in that belongs to nobody yet
        method text not null,
        path text not null,
        key text not null,
        body bytea not null, -- its SHA-256
        status smallint not null,
        id text,
        sequence int,
        since timestamptz not null default now(),
        primary key (who, method, path, key)
      );
      -- For the sweep: rows come in the order of time, so that this costs next to nothing to keep.
      create index idempotency_key_since on idempotency_key using brin (since);`);
  }
}
