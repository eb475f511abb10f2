import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

const aggregate = `
  id uuid primary key,
  sequence int not null,
  level_since int not null,
  level text not null,
  county text not null,
  municipality text not null,
  organisation uuid not null references organisation`;

/** The services that organisations give, and where their roles are reached. */
export class CreateOffers1764000072000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table service_offer (${aggregate},
        title text not null,
        description text not null,
        link text,
        substance_areas text[] not null,
        sites jsonb not null,
        status text not null,
        changed timestamptz not null
      );
      create index service_offer_by_organisation on service_offer (organisation);
      create index service_offer_by_title on service_offer (title collate "sv-SE-x-icu", id);

      create table contact_point (${aggregate},
        title text not null,
        role text,
        offer uuid references service_offer,
        email text,
        phone text,
        web text,
        visibility text not null check (visibility in ('public', 'network')),
        changed timestamptz not null,
        withdrawn date,
        verified date,
        freshness text not null,
        ask_on date,
        check ((withdrawn is null) = (coalesce(email, phone, web) is not null))
      );
      create index contact_point_by_organisation on contact_point (organisation) where withdrawn is null;
      create index contact_point_by_time on contact_point (ask_on) where withdrawn is null;`);
  }
}
