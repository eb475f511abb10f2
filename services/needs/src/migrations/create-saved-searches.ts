import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class CreateSavedSearches1764000040100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table saved_search (
        id uuid primary key,
        sequence int not null,
        person uuid not null,
        organisation uuid not null,
        name text collate "sv-SE-x-icu" not null,
        query jsonb not null,
        shared boolean not null,
        changed_at timestamptz not null
      );
      -- Nobody has two of one name, however it is written.
      create unique index saved_search_name on saved_search (person, lower(name));
      create index saved_search_shared on saved_search (organisation) where shared;

      -- As the model reads it: at local level, but for the asker and who wrote for it, what is cleared for the county.
      create or replace function is_cleared(need, reader uuid, texts text[]) returns boolean language sql stable as $$
        select $1.cleared is null or $2 = $1.asker_organisation or $2 is not distinct from $1.written_by or coalesce(
          (select $1.cleared -> case level when 'national' then 'national' else 'county' end ?& $3
           from organisation where organisation = $2), false)
      $$;
      update need set id = id where cleared is not null;`);
  }
}
