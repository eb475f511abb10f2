import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** The copy of who has which need; and when each post is to be looked at next. */
export class HoldNeeds1764000070400 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table held_need (
        id uuid primary key,
        asker uuid not null,
        custodian uuid not null,
        since timestamptz not null,
        handler uuid,
        open boolean not null
      );
      create index held_need_by_custodian on held_need (custodian, handler) where open;
      create index held_need_by_asker on held_need (asker) where open;

      -- On this day the clock looks whether the post is held; of those that there are, at once.
      alter table post add look_on date default '2000-01-01';
      alter table post alter look_on drop default;
      create index post_by_look on post (look_on);`);
  }
}
