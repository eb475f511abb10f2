import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class CreateNeeds1764000001000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table need (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        title text not null,
        description text,
        tried jsonb not null,
        target_group text,
        ask text,
        substance_areas text[] not null,
        areas text[] not null,
        lead_county text,
        urgency text not null,
        visibility text not null,
        asker_organisation uuid not null,
        asker_level text not null,
        status text not null,
        revision int not null,
        custodian_level text,
        custodian_organisation uuid,
        hops jsonb not null,
        line uuid[] not null,
        handler uuid,
        responses jsonb not null,
        verdict text,
        verdict_text text,
        drafted_at timestamptz not null,
        published_at timestamptz,
        -- Exactly one custodian at every instant from publication on, whoever writes.
        constraint one_custodian check (
          case when status = 'draft' then custodian_organisation is null and custodian_level is null
          else custodian_organisation is not null and custodian_level is not null and published_at is not null end
        )
      );
      -- Newest first, drafts before all: the order of every list.
      create index need_newest on need (published_at desc nulls first, id desc);
      -- Whose need it is. Without the pending list: no publication pays for those before it.
      create index need_line on need using gin (line) with (fastupdate = off);

      create table organisation (
        organisation uuid primary key,
        kind text not null,
        level text not null,
        county text not null,
        municipality text not null
      );
      create index organisation_kind on organisation (kind);`);
  }
}
