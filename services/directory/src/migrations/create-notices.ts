import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

const aggregate = `
  id uuid primary key,
  sequence int not null,
  level_since int not null,
  level text not null,
  county text not null,
  municipality text not null`;

/** What people are to hear of, the mails that tell it, and how they want to hear. */
export class CreateNotices1764000070700 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table notice_mail (
        id text primary key,
        person uuid not null references person,
        state text not null check (state in ('waiting', 'done')),
        next timestamptz not null,
        tries int not null,
        put_off_since timestamptz
      );
      create index notice_mail_by_time on notice_mail (next) where state = 'waiting';

      create table notice (${aggregate},
        key text not null,
        person uuid references person,
        template text not null,
        parameters jsonb not null,
        said timestamptz not null,
        mail text references notice_mail,
        state text not null check (state in ('waiting', 'sent', 'bounced', 'kept', 'unaddressed')),
        -- Each hears of each once, whatever is said again.
        unique nulls not distinct (key, person)
      );
      create index notice_by_person on notice (person, said);
      create index notice_by_mail on notice (mail);
      create index notice_astray on notice (said) where state in ('bounced', 'unaddressed');

      create table notice_preference (${aggregate.replace('primary key', 'primary key references person')},
        pace text not null check (pace in ('at_once', 'daily', 'never')),
        language text not null check (language in ('sv', 'en'))
      );`);
  }
}
