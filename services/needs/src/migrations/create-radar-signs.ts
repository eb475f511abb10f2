import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** How many of the needs that the radar heard say a sign; '' counts all of them. */
export class CreateRadarSigns1764000030700 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table radar_sign (sign text primary key, needs int not null);
      create table radar_heard (need uuid primary key);`);
  }
}
