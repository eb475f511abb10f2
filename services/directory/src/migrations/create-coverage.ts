import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Programme documents, and what there was where on each day. */
export class CreateCoverage1764000072100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table programme (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        organisation uuid not null references organisation,
        title text not null,
        link text not null,
        starts date not null,
        ends date
      );
      create index programme_by_organisation on programme (organisation);

      create table coverage (
        day date not null,
        area text not null,
        county text not null,
        organisation uuid not null references organisation,
        coordinators int not null,
        share int not null,
        deputies int not null,
        structures int not null,
        programmes int not null,
        contacts int not null,
        verified_contacts int not null,
        primary key (area, day)
      );

      create table coverage_day (id uuid primary key, counted date);
      insert into coverage_day (id) values ('00000000-0000-8000-8006-000000000001');`);
  }
}
