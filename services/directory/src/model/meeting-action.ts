import {
  MeetingActionAgreed,
  MeetingActionPutOff,
  MeetingActionSettled,
  Refusal,
  type By,
} from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { actsFor } from './acts-for.js';
import type { Day } from './day.js';
import type { Meeting } from './meeting.js';
import { saying } from './saying.js';
import type { Acting } from './who-may.js';
import { wrongDays } from './wrong-days.js';

export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** What a meeting has agreed that somebody does by a day. */
@Entity()
export class MeetingAction {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meeting: string;

  @Column('text')
  what: string;

  /** Whose it is to do. */
  @Column('uuid')
  organisation: string;

  @Column('uuid', { nullable: true })
  person: string | null;

  @Column('date')
  due: Day;

  @Column('text')
  state: ActionState = 'open';

  @Column('date', { nullable: true })
  settled: Day | null = null;

  agree(
    meeting: Meeting,
    terms: Pick<MeetingAction, 'id' | 'what' | 'organisation' | 'person' | 'due'>,
    today: Day,
    by: By,
  ): MeetingActionAgreed {
    meeting.must('held');
    if (terms.due < today) throw past(terms.due, today);
    Object.assign(this, terms, { meeting: meeting.id });
    const { id: action, what, organisation, person, due } = terms;
    const doer = { organisation, ...(person && { personRef: person }) };
    return saying(MeetingActionAgreed, { meeting: meeting.id, action, what, ...doer, due, by });
  }

  /** Gets a later day. */
  putOff(due: Day, reason: string, today: Day, by: By): MeetingActionPutOff {
    this.mustBeOpen();
    if (due < today) throw past(due, today);
    if (due <= this.due) throw wrongDays(`It is due on ${this.due}: it is put off to a later day.`, '/due');
    this.due = due;
    return saying(MeetingActionPutOff, { meeting: this.meeting, action: this.id, due, reason, by });
  }

  settle(outcome: 'done' | 'dropped', reason: string | undefined, today: Day, by: By): MeetingActionSettled {
    this.mustBeOpen();
    if (outcome === 'dropped' && !reason) {
      const message = 'Say why it is not to be done after all.';
      throw new Refusal('unprocessable', 'reason-missing', message, [{ pointer: '/reason', message }]);
    }
    Object.assign(this, { state: outcome, settled: today });
    const said = reason ? { reason } : {};
    return saying(MeetingActionSettled, {
      meeting: this.meeting,
      action: this.id,
      outcome,
      day: today,
      ...said,
      by,
    });
  }

  /** Whether it is somebody's to do: the person's who is named, else of those who coordinate in the organisation. */
  isOf(acting: Acting & { person: string }): boolean {
    return this.person ? this.person === acting.person : actsFor(acting, this.organisation);
  }

  private mustBeOpen(): void {
    if (this.state !== 'open')
      throw new Refusal('conflict', 'action-settled', `The action is ${this.state}, since ${this.settled}.`);
  }
}

const past = (due: Day, today: Day): Refusal =>
  wrongDays(`${due} has passed: an action is due today, ${today}, at the earliest.`, '/due');
