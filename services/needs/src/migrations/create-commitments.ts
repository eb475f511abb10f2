import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class CreateCommitments1764000020300 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table commitment (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        need uuid not null references need,
        visibility text not null,
        organisation uuid not null,
        who uuid,
        what text not null,
        until text not null,
        status text not null,
        postponements jsonb not null,
        kept_text text,
        made_at timestamptz not null,
        ended_at timestamptz,
        reminds_at timestamptz,
        passes_at timestamptz
      );
      create index commitment_of_need on commitment (need);
      create index commitment_reminds on commitment (reminds_at) where reminds_at is not null;
      create index commitment_passes on commitment (passes_at) where passes_at is not null;`);
  }
}
