import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/**
 * The needs that are older than their clocks: those that are open wait in a table for the service, which knows working
 * time, to start them; who must say something has the time for that from now on.
 */
export class StartNeedClocks1764000020400 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table clockless (id uuid primary key references need on delete cascade);
      insert into clockless select id from need where clocks is null and status in
        ('published', 'acknowledged', 'in_handling', 'awaiting_info', 'escalated', 'returned', 'referred');
      update need set silent_at = now() + case status when 'awaiting_info' then interval '14 days' else interval '28 days' end
        where silent_at is null and status in ('awaiting_info', 'answered', 'declined');`);
  }
}
