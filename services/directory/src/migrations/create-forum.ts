import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** The forums of structures and networks. */
export class CreateForum1764000071003 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table thread (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        structure uuid not null references structure,
        title text,
        entries int not null,
        closed boolean not null,
        latest timestamptz not null
      );
      create index thread_by_structure on thread (structure, latest);

      create table thread_entry (
        id uuid primary key,
        thread uuid not null references thread,
        number int not null,
        author uuid not null references person,
        organisation uuid not null references organisation,
        written timestamptz not null,
        text text,
        redacted text,
        hidden text,
        hidden_because text,
        unique (thread, number),
        check ((redacted is null) = (text is not null))
      );`);
  }
}
