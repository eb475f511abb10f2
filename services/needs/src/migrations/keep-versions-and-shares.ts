import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class KeepVersionsAndShares1764000010100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The asker's words as they were before they were written anew; a draft that is discarded takes its own along.
      create table need_version (
        need uuid not null references need on delete cascade,
        version int not null,
        at timestamptz not null,
        by jsonb not null,
        content jsonb not null,
        primary key (need, version)
      );
      -- What other counties than the asker's are told, each in a sequence of its own: <need>:<county>.
      create table share (
        id text primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        need uuid not null,
        visibility text not null
      );`);
  }
}
