import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Effects, as they happened: no key would refuse the same one twice. */
export class CreateEffect1764000000300 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table effect (at bigint generated always as identity, source text not null, aggregate text not null,
         sequence int not null, event text not null, type text not null, title text)`,
    );
  }
}
