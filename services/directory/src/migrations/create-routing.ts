import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Which national organisation takes which substance area, and what no other takes. */
export class CreateRouting1764000070300 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table routing (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        substance_area text,
        organisation uuid not null references organisation,
        starts date not null,
        ends date
      );
      create index routing_by_organisation on routing (organisation);`);
  }
}
