import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What organisations note of needs for themselves; who wrote and redacted what stays, also without its text. */
export class CreateNeedNotes1764000050000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table need_note (
        id uuid primary key,
        need uuid not null references need on delete cascade,
        organisation uuid not null,
        text text,
        by jsonb not null,
        at timestamptz not null,
        redacted_by jsonb,
        redacted_at timestamptz,
        redaction_reason text,
        constraint redacted_is_blank check ((text is null) = (redacted_at is not null))
      );
      create index need_note_of on need_note (need, organisation, at);
      create index need_note_whose on need_note (organisation);`);
  }
}
