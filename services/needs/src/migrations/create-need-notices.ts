import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What was said to be told to somebody: each once. */
export class CreateNeedNotices1764000070800 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table need_notice (
        id text primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null
      )`);
  }
}
