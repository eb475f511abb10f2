import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

const aggregate = `
  id uuid primary key,
  sequence int not null,
  level_since int not null,
  level text not null check (level in ('local', 'county', 'national')),
  county text not null,
  municipality text not null`;

/** Organisations, persons and their sign-ins, posts and appointments; and the rights that follow from them. */
export class CreateDirectory1764000001000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table organisation (${aggregate},
        name text not null,
        kind text not null
      );
      create index organisation_by_area on organisation (county, municipality, kind);
      create unique index organisation_once_per_area on organisation (kind, county, municipality)
        where kind in ('municipality', 'county_board', 'region');
      create index organisation_by_name on organisation (name collate "sv-SE-x-icu", id);

      create table person (${aggregate},
        name text not null,
        email text,
        phone text,
        organisation uuid not null references organisation
      );
      create unique index person_by_email on person (lower(email));
      create index person_by_organisation on person (organisation);
      create index person_by_name on person (name collate "sv-SE-x-icu", id);

      -- A sign-in, as an HMAC, belongs to one person; a person may have several.
      create table identity_link (
        identity text primary key,
        person uuid not null references person,
        linked timestamptz not null
      );
      create index identity_link_by_person on identity_link (person);

      create table invitation (
        id uuid primary key,
        person uuid not null references person,
        code_hash text not null unique,
        expires timestamptz not null,
        accepted timestamptz
      );
      create index invitation_by_person on invitation (person);

      create table post (${aggregate},
        organisation uuid not null references organisation,
        role text not null,
        substance_areas text[] not null,
        share int not null check (share between 1 and 100)
      );
      create index post_by_organisation on post (organisation);
      create index post_by_county on post (county, role);

      create table appointment (${aggregate},
        person uuid not null references person,
        post uuid not null references post,
        organisation uuid not null references organisation,
        role text not null,
        substance_areas text[] not null,
        starts date not null,
        ends date check (ends >= starts),
        ended date
      );
      create index appointment_by_person on appointment (person);
      create index appointment_by_post on appointment (post);
      create index appointment_by_organisation on appointment (organisation);
      create index appointment_by_county on appointment (county, role);

      -- What the sign-in reads; the other services keep copies of the same names, made from the events.
      create view rights_identity as select identity, person from identity_link;
      create view rights_appointment as
        select id as appointment, person, organisation, role, level, county, municipality, substance_areas, starts, ends
        from appointment where ended is null;`);
  }
}
