import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** The clocks of a need. A need that is open already gets its own with its next event, or by `StartNeedClocks`. */
export class AddNeedClocks1764000020200 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table need
        add reopened_at timestamptz,
        add follow_ups jsonb not null default '[]',
        add clocks jsonb,
        add next_due timestamptz,
        add warns_at timestamptz,
        add overdue_at timestamptz,
        add silent_at timestamptz;
      create index need_warns on need (warns_at) where warns_at is not null;
      create index need_overdue on need (overdue_at) where overdue_at is not null;
      create index need_silent on need (silent_at) where silent_at is not null;`);
  }
}
