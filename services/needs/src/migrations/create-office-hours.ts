import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class CreateOfficeHours1764000020100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table office_hours (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        week jsonb not null,
        eves text not null,
        free_days text[] not null
      )`);
  }
}
