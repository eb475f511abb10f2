import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class CreateYearlyReports1764000060000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table yearly_report (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        year int not null,
        texts jsonb not null,
        figures jsonb,
        unique (county, year)
      );
      -- As reports and stories call it; empty for what was heard before.
      alter table organisation add column name text not null default '';
      -- A county's needs of a year, to be counted.
      create index need_of_county on need (county, published_at) where published_at is not null;`);
  }
}
