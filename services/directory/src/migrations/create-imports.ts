import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Files that are brought in: their rows until they are applied, and what each made. */
export class CreateImports1764000072200 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table import (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        kind text not null,
        person uuid not null references person,
        state text not null,
        rows int not null,
        wrong int not null,
        previewed timestamptz not null,
        applied timestamptz,
        undone timestamptz
      );
      create index import_by_person on import (person);
      create index import_by_time on import (previewed) where state = 'previewed';

      create table import_row (
        import uuid not null references import,
        number int not null,
        cells jsonb,
        problem jsonb,
        made jsonb not null,
        primary key (import, number)
      );`);
  }
}
