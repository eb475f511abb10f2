import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class LeaveOutOfThemes1764000031500 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table theme add left_out uuid[] not null default '{}'`);
  }
}
