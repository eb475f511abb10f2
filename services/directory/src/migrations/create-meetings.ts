import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** The meetings of structures: answers, attendance, minutes, actions. */
export class CreateMeetings1764000071001 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table meeting (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        structure uuid not null references structure,
        visibility text not null,
        organizer uuid not null references person,
        title text not null,
        agenda text,
        place text,
        link text,
        starts timestamptz not null,
        ends timestamptz not null check (ends > starts),
        state text not null check (state in ('called', 'held', 'cancelled')),
        revision int not null,
        changed timestamptz not null,
        cancelled_because text,
        guests int not null,
        minutes_version int not null
      );
      create index meeting_by_structure on meeting (structure, starts);
      create index meeting_by_time on meeting (starts, id);

      create table meeting_reply (
        meeting uuid not null references meeting,
        person uuid not null references person,
        organisation uuid not null references organisation,
        answer text check (answer in ('yes', 'no', 'maybe')),
        answered timestamptz,
        attended boolean,
        primary key (meeting, person)
      );
      create index meeting_reply_by_person on meeting_reply (person);

      create table meeting_minutes (
        meeting uuid not null references meeting,
        version int not null,
        text text not null,
        writer uuid not null references person,
        written timestamptz not null,
        primary key (meeting, version)
      );

      create table meeting_action (
        id uuid primary key,
        meeting uuid not null references meeting,
        what text not null,
        organisation uuid not null references organisation,
        person uuid references person,
        due date not null,
        state text not null check (state in ('open', 'done', 'dropped')),
        settled date
      );
      create index meeting_action_by_meeting on meeting_action (meeting);
      create index meeting_action_by_organisation on meeting_action (organisation) where state = 'open';
      create index meeting_action_by_due on meeting_action (due, id);

      -- When somebody was heard last, for an organisation, in one way.
      create table heard (
        person uuid not null,
        organisation uuid not null,
        way text not null check (way in ('answer', 'attendance', 'need', 'message')),
        at timestamptz not null,
        primary key (person, organisation, way)
      );`);
  }
}
