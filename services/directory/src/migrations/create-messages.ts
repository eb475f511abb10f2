import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What the convenors of structures write to all members. */
export class CreateMessages1764000071002 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table message (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        structure uuid not null references structure,
        sender uuid not null references person,
        recipients uuid[] not null,
        subject text,
        text text,
        sent timestamptz not null,
        redacted text,
        check ((redacted is null) = (text is not null and subject is not null))
      );
      create index message_by_structure on message (structure, sent);`);
  }
}
