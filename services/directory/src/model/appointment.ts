import {
  AppointmentEnded,
  AppointmentStarted,
  Refusal,
  type By,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import type { Day } from './day.js';
import type { Post } from './post.js';
import { saying } from './saying.js';

export interface AppointmentTerms {
  id: string;
  person: string;
  from: Day;
  to?: Day;
}

export const appointmentStates = ['planned', 'active', 'ended'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** A person holds a post from a day to a day, both included. It, never the account, gives rights. */
@Entity()
export class Appointment extends Aggregate {
  @Column('uuid')
  person: string;

  @Column('uuid')
  post: string;

  @Column('uuid')
  organisation: string;

  @Column('text')
  role: Role;

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  // `from` and `to` are words of SQL.
  @Column('date', { name: 'starts' })
  from: Day;

  /** The last day, when it is known beforehand. */
  @Column('date', { name: 'ends', nullable: true })
  to: Day | null;

  /** The last day that it was held, once somebody has ended it; its rights ended at that instant. */
  @Column('date', { nullable: true })
  ended: Day | null = null;

  /** `others` are the appointments that there have been to the post. */
  start(post: Post, terms: AppointmentTerms, others: Appointment[], by: By): AppointmentStarted {
    if (terms.to && terms.to < terms.from)
      throw backwards(`The last day ${terms.to} lies before the first, ${terms.from}.`, '/to');
    const inTheWay = others.find((other) => other.keepsFrom(terms));
    if (inTheWay) throw inTheWay.overlap(terms);
    const { organisation, role, level, county, municipality, substanceAreas } = post;
    const place = { organisation, role, level, county, municipality, substanceAreas };
    const { id, person, from, to } = terms;
    Object.assign(this, place, { id, person, post: post.id, from, to: to ?? null });
    return saying(AppointmentStarted, {
      appointment: id,
      personRef: person,
      post: post.id,
      ...place,
      from,
      ...(to && { to }),
      by,
    });
  }

  /** Ends it now; `lastDay` is the last day that it was held, at the latest today. */
  end(lastDay: Day, today: Day, by: By): AppointmentEnded {
    if (this.stateOn(today) === 'ended')
      throw new Refusal(
        'conflict',
        'appointment-has-ended',
        `The appointment has ended already, on ${this.ended ?? this.to}.`,
      );
    if (lastDay > today)
      throw backwards(
        `An appointment is ended today, ${today}, at the latest; its rights end at once.`,
        '/lastDay',
      );
    if (lastDay < this.from && this.from <= today)
      throw backwards(`The appointment began on ${this.from}: its last day cannot lie before.`, '/lastDay');
    this.ended = lastDay;
    return saying(AppointmentEnded, {
      appointment: this.id,
      personRef: this.person,
      post: this.post,
      ended: lastDay,
      by,
    });
  }

  stateOn(day: Day): AppointmentState {
    if (this.ended || (this.to && this.to < day)) return 'ended';
    return this.from > day ? 'planned' : 'active';
  }

  /** Whether the post is not free for an appointment from a day to a day. */
  private keepsFrom({ from, to }: Pick<AppointmentTerms, 'from' | 'to'>): boolean {
    // On the day on which somebody's appointment was ended the next may begin.
    if (this.ended) return from < this.ended && (!to || to >= this.from);
    return (!this.to || from <= this.to) && (!to || to >= this.from);
  }

  private overlap({ person }: AppointmentTerms): Refusal {
    const until = this.ended ?? this.to;
    const held = `from ${this.from}${until ? ` to ${until}` : ' on, without an end'}`;
    const who = person === this.person ? 'This person holds the post' : 'The post is held by somebody else';
    return new Refusal(
      'conflict',
      'appointment-overlaps',
      `${who} ${held}: a post has one holder at a time. End that appointment first, or choose other days.`,
    );
  }
}

const backwards = (message: string, pointer: string): Refusal =>
  new Refusal('unprocessable', 'wrong-days', message, [{ pointer, message }]);
