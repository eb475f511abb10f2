import type { AppointmentTerms, By } from '@lanken/contracts';
import { Column } from 'typeorm';
import { dayBefore, type Day } from './day.js';
import { Located } from './located.js';
import { covers, without, type Span } from './span.js';

export const appointmentStates = ['planned', 'active', 'on_leave', 'ended'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** What is known of an appointment, and what follows from that on a day. */
export abstract class AppointmentRecord extends Located {
  @Column('uuid')
  person: string;

  @Column('uuid')
  post: string;

  /** Share of full time, per cent; a deputy has none. */
  @Column('int', { nullable: true })
  share: number | null;

  /** The appointment whose deputy this is. */
  @Column('uuid', { nullable: true })
  deputyOf: string | null = null;

  // `from` and `to` are words of SQL.
  @Column('date', { name: 'starts' })
  from: Day;

  /** The last day, when it is known beforehand. */
  @Column('date', { name: 'ends', nullable: true })
  to: Day | null;

  @Column('date', { name: 'leave_starts', nullable: true })
  leaveFrom: Day | null = null;

  /** The last day of the leave, when it is known. */
  @Column('date', { name: 'leave_ends', nullable: true })
  leaveTo: Day | null = null;

  /** The last day that it was held, once somebody has ended it; its rights ended at that instant. */
  @Column('date', { nullable: true })
  ended: Day | null = null;

  stateOn(day: Day): AppointmentState {
    if (this.ended || (this.to && this.to < day)) return 'ended';
    if (this.from > day) return 'planned';
    return this.leave && covers(this.leave, day) ? 'on_leave' : 'active';
  }

  get term(): Span {
    return { from: this.from, to: this.to };
  }

  get leave(): Span | undefined {
    return this.leaveFrom ? { from: this.leaveFrom, to: this.leaveTo } : undefined;
  }

  /** The days on which nobody else can have its part of the post. */
  get kept(): Span | undefined {
    // On the day on which somebody's appointment was ended the next may begin.
    const to = this.ended ? dayBefore(this.ended) : this.to;
    return to && to < this.from ? undefined : { from: this.from, to };
  }

  /** The days on which its holder acts. */
  get acting(): Span[] {
    const { kept, leave } = this;
    if (!kept) return [];
    return leave ? without(kept, leave) : [kept];
  }

  /** All of it, as its events say it. */
  protected whole(by: By): AppointmentTerms {
    const { id: appointment, person: personRef, post, from, to, share, deputyOf, leaveFrom, leaveTo } = this;
    return {
      appointment,
      personRef,
      post,
      ...this.gives(),
      from,
      ...(to && { to }),
      ...(share && { share }),
      ...(deputyOf && { deputyOf }),
      ...(leaveFrom && { leaveFrom }),
      ...(leaveTo && { leaveTo }),
      by,
    };
  }
}
