import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

const aggregate = `
  id uuid primary key,
  sequence int not null,
  level_since int not null,
  level text not null check (level in ('local', 'county', 'national')),
  county text not null,
  municipality text not null`;

/** Cooperation with civil society: registrations of associations, initiatives, agreements. */
export class CreateInitiatives1764000071004 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table association_registration (
        id uuid primary key references organisation,
        person uuid not null references person,
        registered timestamptz not null,
        state text not null check (state in ('open', 'approved', 'rejected')),
        reason text
      );
      create index association_registration_by_person on association_registration (person);

      create table initiative (${aggregate},
        title text not null,
        purpose text not null,
        substance_areas text[] not null,
        visibility text not null check (visibility in ('public', 'network')),
        lead uuid not null references organisation,
        state text not null check (state in ('proposed', 'ongoing', 'completed', 'stopped')),
        started date,
        finished date,
        result text
      );
      create index initiative_by_title on initiative (title collate "sv-SE-x-icu", id);
      create index initiative_by_place on initiative (county, municipality);

      create table initiative_partner (
        initiative uuid not null references initiative,
        organisation uuid not null references organisation,
        kind text not null,
        state text not null check (state in ('invited', 'agreed', 'declined', 'left')),
        reason text,
        primary key (initiative, organisation)
      );
      create index initiative_partner_by_organisation on initiative_partner (organisation);

      create table agreement (${aggregate},
        title text not null,
        link text,
        initiative uuid references initiative,
        replaces uuid references agreement,
        replaced_by uuid references agreement,
        parties uuid[] not null,
        confirmed uuid[] not null,
        starts date not null,
        ends date not null check (ends >= starts or state = 'ended'),
        state text not null check (state in ('proposed', 'agreed', 'declined', 'ended')),
        near_from date not null,
        near_said boolean not null
      );
      create index agreement_by_party on agreement using gin (parties);
      create index agreement_by_initiative on agreement (initiative);
      create index agreement_by_end on agreement (ends, id);
      -- What the clock looks for.
      create index agreement_near on agreement (near_from)
        where state = 'agreed' and not near_said and replaced_by is null;`);
  }
}
