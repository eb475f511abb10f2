import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What is left to do after an organisation or an appointment has ended. */
export class FollowSuccessors1764000010200 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table succession (
        id uuid primary key,
        successor uuid not null,
        since timestamptz not null,
        look_at timestamptz not null
      );
      create table departure (
        id uuid primary key,
        person uuid not null,
        organisation uuid,
        taken_over_by uuid
      );
      create index need_handler on need (handler) where handler is not null;`);
  }
}
