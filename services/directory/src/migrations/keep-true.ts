import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** When entries were last said to be true, when to ask, and the corrections that others propose. */
export class KeepTrue1764000070500 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['organisation', 'person'])
      await queryRunner.query(`
        alter table ${table} add verified date, add ask_on date, add freshness text not null default 'fresh'
          check (freshness in ('fresh', 'due', 'stale'));
        alter table ${table} alter freshness drop default;
        update ${table} set ask_on = (now() at time zone 'Europe/Stockholm')::date + 180;
        create index ${table}_by_ask on ${table} (ask_on);
        create index ${table}_by_freshness on ${table} (freshness) where freshness <> 'fresh';`);
    await queryRunner.query(`
      create table change_proposal (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        about text not null check (about in ('organisation', 'person')),
        subject uuid not null,
        field text not null,
        value text,
        reason text not null,
        state text not null check (state in ('open', 'accepted', 'rejected', 'superseded')),
        proposer uuid not null,
        made timestamptz not null,
        decision text,
        decided timestamptz
      );
      create index change_proposal_by_subject on change_proposal (subject, field) where state = 'open';
      create index change_proposal_by_proposer on change_proposal (proposer);`);
  }
}
