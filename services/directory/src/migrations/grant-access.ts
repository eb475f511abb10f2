import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Access of machine clients and observers, which gives rights as appointments do. */
export class GrantAccess1764000070600 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table person add machine boolean not null default false;
      alter table person alter machine drop default;

      create table access_grant (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        organisation uuid not null references organisation,
        role text not null,
        substance_areas text[] not null,
        county_now text not null,
        municipality_now text not null,
        person uuid not null references person,
        purpose text not null,
        access text not null check (access in ('read', 'write')),
        services text[] not null,
        starts date not null,
        ends date not null check (ends >= starts),
        state text not null check (state in ('requested', 'approved', 'rejected', 'revoked', 'expired')),
        requester uuid not null,
        note text
      );
      create index access_grant_by_person on access_grant (person);
      create index access_grant_by_organisation on access_grant (organisation);
      create index access_grant_by_end on access_grant (ends) where state = 'approved';

      -- Who holds a post, for lists of members: a client is nobody's colleague.
      alter view rights_appointment rename to held_appointment;
      create view rights_appointment as
        select appointment, person, organisation, role, level, county, municipality, substance_areas, starts, ends,
          false as read_only
        from held_appointment
        union all
        select id, person, organisation, role, level, county_now, municipality_now, substance_areas, starts, ends,
          access = 'read'
        from access_grant where state = 'approved' and services @> array['directory'];`);
  }
}
