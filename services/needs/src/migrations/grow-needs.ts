import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** What the whole life of a need, and routing by substance area, need besides. */
export class GrowNeeds1764000010000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table need
        add cleared jsonb,
        add written_by uuid,
        add words_at timestamptz,
        add words_by jsonb not null default '{"actor": "clock"}',
        add referral jsonb,
        add info_requests jsonb not null default '[]',
        add appealed text[] not null default '{}',
        add theme uuid,
        add reminders int not null default 0,
        add answered_at timestamptz,
        add closed_at timestamptz,
        add shared_with text[] not null default '{}';
      update need set words_at = drafted_at,
        answered_at = (select max(time) from outbox_log where aggregate = 'need/' || id and type = 'se.lanken.needs.need.answered.v1'),
        closed_at = (select max(time) from outbox_log where aggregate = 'need/' || id and type = 'se.lanken.needs.need.closed.v1');
      alter table need alter words_at set not null;

      alter table organisation add ended boolean not null default false, add successor uuid;
      create table route (
        routing uuid primary key,
        substance_area text,
        organisation uuid not null,
        starts date not null,
        ends date
      );`);
  }
}
