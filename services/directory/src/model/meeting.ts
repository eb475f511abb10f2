import {
  MeetingAnswered,
  MeetingCalled,
  MeetingCancelled,
  MeetingHeld,
  MeetingMinutesWritten,
  MeetingMoved,
  Refusal,
  type By,
  type InvitationAnswer,
  type MeetingFacts,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import { dayOf } from './day.js';
import { MeetingRecord, type MeetingState, type MeetingTerms } from './meeting-record.js';
import type { MeetingReply } from './meeting-reply.js';
import { areSame, checkTerms, sameTime } from './meeting-terms.js';
import { saying } from './saying.js';
import type { Structure } from './structure.js';

/** Those who were at a meeting, and the members who were not. */
export interface Attendance {
  attended: MeetingReply[];
  absent: MeetingReply[];
  guests: number;
}

/** The members of a structure meet; whoever is a member is invited. */
@Entity()
export class Meeting extends MeetingRecord {
  call(
    structure: Structure,
    terms: MeetingTerms & { id: string; organizer: string },
    now: Date,
    by: By,
  ): MeetingCalled {
    structure.must('forming', 'active', 'dormant');
    checkTerms(terms, now);
    const { level, county, municipality, visibility } = structure;
    Object.assign(this, { level, county, municipality, visibility, structure: structure.id, ...terms });
    Object.assign(this, { state: 'called', revision: 0, changed: now });
    return saying(MeetingCalled, this.facts(by));
  }

  /** Has other terms; answers to another time no longer hold. Nothing is said when the terms are the same. */
  move(terms: MeetingTerms, replies: MeetingReply[], now: Date, by: By): MeetingMoved | undefined {
    this.must('called');
    checkTerms(terms, now);
    if (areSame(this, terms)) return undefined;
    if (!sameTime(this, terms))
      for (const reply of replies) Object.assign(reply, { answer: null, answered: null });
    Object.assign(this, terms);
    this.invitationChanged(now);
    return saying(MeetingMoved, this.facts(by));
  }

  cancel(reason: string, now: Date, by: By): MeetingCancelled {
    this.must('called');
    this.state = 'cancelled';
    this.cancelledBecause = reason;
    this.invitationChanged(now);
    return saying(MeetingCancelled, { meeting: this.id, reason, revision: this.revision, by });
  }

  /** Nothing is said when somebody answers as before. */
  answer(reply: MeetingReply, answer: InvitationAnswer, now: Date, by: By): MeetingAnswered | undefined {
    this.must('called');
    if (now >= this.ends)
      throw new Refusal('conflict', 'meeting-over', `The meeting was over at ${this.ends.toISOString()}.`);
    if (reply.answer === answer) return undefined;
    Object.assign(reply, { answer, answered: now });
    return saying(MeetingAnswered, { meeting: this.id, personRef: reply.person, answer, by });
  }

  hold({ attended, absent, guests }: Attendance, now: Date, by: By): MeetingHeld {
    this.must('called');
    if (now < this.starts)
      throw new Refusal('conflict', 'meeting-ahead', `The meeting begins at ${this.starts.toISOString()}.`);
    for (const reply of attended) reply.attended = true;
    for (const reply of absent) reply.attended = false;
    Object.assign(this, { state: 'held', guests });
    return saying(MeetingHeld, {
      meeting: this.id,
      day: dayOf(this.starts),
      attended: attended.map(({ person }) => person),
      absent: absent.map(({ person }) => person),
      guests,
      by,
    });
  }

  /** The minutes have another version. */
  writeMinutes(by: By): MeetingMinutesWritten {
    this.must('held');
    this.minutesVersion += 1;
    return saying(MeetingMinutesWritten, { meeting: this.id, version: this.minutesVersion, by });
  }

  /** Refuses when it is in another state than this. */
  must(state: MeetingState): void {
    if (this.state === state) return;
    const message = `The meeting is ${this.state}; this takes one that is ${state}.`;
    throw new Refusal('conflict', 'meeting-state', message);
  }

  private invitationChanged(now: Date): void {
    this.revision += 1;
    this.changed = now;
  }

  private facts(by: By): MeetingFacts {
    const { id: meeting, structure, title, agenda, place, link, starts, ends, revision } = this;
    return {
      meeting,
      structure,
      title,
      ...(agenda && { agenda }),
      ...(place && { place }),
      ...(link && { link }),
      starts: starts.toISOString(),
      ends: ends.toISOString(),
      revision,
      by,
    };
  }
}
