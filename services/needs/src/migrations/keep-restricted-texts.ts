import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What events of restricted needs do not carry: their texts, by event and pointer, and which organisations they were for. */
export class KeepRestrictedTexts1764000050300 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table need_text (
        aggregate text not null,
        sequence int not null,
        pointer text not null,
        need uuid not null references need on delete cascade,
        text text not null,
        readers uuid[] not null,
        primary key (aggregate, sequence, pointer)
      );
      create index need_text_of on need_text (need);
      create index need_text_readers on need_text using gin (readers);`);
  }
}
