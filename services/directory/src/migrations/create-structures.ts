import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Collaboration structures, their members and documents. */
export class CreateStructures1764000071000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table structure (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null check (level in ('county', 'national')),
        county text not null,
        municipality text not null,
        kind text not null,
        title text not null,
        mandate text,
        counties text[] not null,
        convenor uuid not null references organisation,
        visibility text not null,
        rhythm int check (rhythm between 1 and 104),
        part_of uuid references structure,
        members_hold text,
        state text not null check (state in ('forming', 'active', 'dormant', 'ended')),
        active_since date,
        last_met date,
        awake_until date,
        ended date
      );
      create index structure_by_title on structure (title collate "sv-SE-x-icu", id);
      create index structure_by_convenor on structure (convenor);
      create index structure_by_parent on structure (part_of) where part_of is not null;
      create index structure_by_county on structure using gin (counties);
      create index structure_by_role on structure (members_hold) where members_hold is not null;
      -- What the clock looks for.
      create index structure_awake on structure (awake_until) where state = 'active' and awake_until is not null;

      create table structure_member (
        id uuid primary key,
        structure uuid not null references structure,
        organisation uuid not null references organisation,
        person uuid references person,
        starts date not null,
        ends date check (ends >= starts)
      );
      create index structure_member_by_structure on structure_member (structure);
      create index structure_member_by_organisation on structure_member (organisation);
      create index structure_member_by_person on structure_member (person);

      create table structure_document (
        id uuid primary key,
        structure uuid not null references structure,
        title text not null,
        link text not null,
        added timestamptz not null,
        removed timestamptz
      );
      create index structure_document_by_structure on structure_document (structure);`);
  }
}
