import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Organisations with states, former names and places, identifiers and successors. */
export class DateOrganisations1764000070100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table organisation
        add state text not null default 'active',
        add county_now text, add municipality_now text,
        add names jsonb, add places jsonb,
        add identifiers jsonb not null default '{}',
        add works_in jsonb not null default '[]',
        add successor uuid references organisation check (successor <> id),
        add ceased date;
      update organisation set county_now = county, municipality_now = municipality,
        names = jsonb_build_array(jsonb_build_object('name', name, 'from', null)),
        places = jsonb_build_array(jsonb_build_object('county', county, 'municipality', municipality, 'from', null));
      alter table organisation
        alter state drop default, alter identifiers drop default, alter works_in drop default,
        alter county_now set not null, alter municipality_now set not null,
        alter names set not null, alter places set not null,
        add check ((state in ('merged', 'dissolved')) = (ceased is not null));
      drop index organisation_once_per_area, organisation_by_area;
      create index organisation_by_area on organisation (county_now, municipality_now, kind);
      create unique index organisation_once_per_area on organisation (kind, county_now, municipality_now)
        where kind in ('municipality', 'county_board', 'region') and state in ('proposed', 'active');
      create unique index organisation_by_number on organisation ((identifiers ->> 'organisationsnummer'));
      create unique index organisation_by_wikidata on organisation ((identifiers ->> 'wikidata'));`);
  }
}
