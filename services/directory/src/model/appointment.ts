import {
  AppointmentEnded,
  AppointmentHandedOver,
  AppointmentLeaveSet,
  AppointmentReturned,
  AppointmentRevised,
  AppointmentStarted,
  Refusal,
  type By,
  type SubstanceArea,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import { checkDeputy, checkHolder } from './appointment-checks.js';
import { AppointmentRecord } from './appointment-record.js';
import type { Day } from './day.js';
import type { Organisation } from './organisation.js';
import type { Post } from './post.js';
import { saying } from './saying.js';
import { leaveOf } from './leave.js';
import { partOf } from './substance-part.js';
import { wrongDays } from './wrong-days.js';

/** Whom, and how; share and substance areas are all of the post's unless told. */
export interface NewTerms {
  id: string;
  person: string;
  from: Day;
  to?: Day;
  share?: number;
  substanceAreas?: SubstanceArea[];
}

/** The post and everything that there has been to it, when it is. */
export interface Around {
  post: Post;
  others: Appointment[];
  today: Day;
}

/** A person holds a post from a day to a day, both included. It, never the account, gives rights. */
@Entity()
export class Appointment extends AppointmentRecord {
  start(terms: NewTerms, { post, others }: Omit<Around, 'today'>, by: By): AppointmentStarted {
    this.enter(post, terms);
    this.share = terms.share ?? post.share;
    checkHolder(this, post, others);
    return saying(AppointmentStarted, this.whole(by));
  }

  /** Its holder acts for that of the principal, on days of the principal's; `others` has the principal too. */
  deputise(
    principal: Appointment,
    terms: Omit<NewTerms, 'share'>,
    { post, others }: Omit<Around, 'today'>,
    by: By,
  ): AppointmentStarted {
    this.enter(post, { ...terms, to: terms.to ?? principal.to ?? undefined });
    this.share = null;
    this.deputyOf = principal.id;
    checkDeputy(this, principal, others);
    return saying(AppointmentStarted, this.whole(by));
  }

  /** Has other days or another share; its first day only while it has not come. */
  revise(
    { from = this.from, to = this.to, share }: { from?: Day; to?: Day | null; share?: number },
    { post, others, today }: Around,
    by: By,
  ): AppointmentRevised {
    this.mustLast(today);
    if (from !== this.from && (this.from <= today || from < today))
      throw wrongDays(
        `The first day is ${this.from}: until it has come it can be changed to another day to come.`,
        '/from',
      );
    if (to && to < today)
      throw wrongDays(`The last day ${to} lies before today, ${today}: end the appointment instead.`, '/to');
    if (share && this.deputyOf)
      throw new Refusal('unprocessable', 'deputy-has-no-share', 'A deputy has no share of the post.', [
        { pointer: '/share', message: 'leave it out' },
      ]);
    const revised = Object.assign(new Appointment(), this, { from, to, share: share ?? this.share });
    revised.keepLeaveWithin();
    const principal = others.find(({ id }) => id === this.deputyOf);
    if (principal) checkDeputy(revised, principal, others);
    else checkHolder(revised, post, others);
    Object.assign(this, revised);
    return saying(AppointmentRevised, this.whole(by));
  }

  /** Its organisation lies elsewhere now. */
  moveWith(organisation: Organisation, by: By): AppointmentRevised {
    this.lieIn(organisation.place);
    return saying(AppointmentRevised, this.whole(by));
  }

  /** The post has other substance areas than before. */
  reviseAreas(post: Post, before: SubstanceArea[], by: By): AppointmentRevised {
    const all = before.every((area) => this.substanceAreas.includes(area));
    const wanted = all
      ? post.substanceAreas
      : this.substanceAreas.filter((area) => post.substanceAreas.includes(area));
    this.substanceAreas = partOf(post.substanceAreas, wanted);
    return saying(AppointmentRevised, this.whole(by));
  }

  /** Is on leave from a day on; what was said of a leave before no longer holds. */
  setLeave(days: { from: Day; to?: Day }, today: Day, by: By): AppointmentLeaveSet {
    this.mustLast(today);
    const { from, to } = leaveOf(this.term, days, today);
    this.leaveFrom = from;
    this.leaveTo = to;
    return saying(AppointmentLeaveSet, this.whole(by));
  }

  /** Is back today, or does not go. */
  return(today: Day, by: By): AppointmentReturned {
    this.mustLast(today);
    if (!this.leave || (this.leaveTo && this.leaveTo < today))
      throw new Refusal('conflict', 'not-on-leave', 'There is no leave to come back from.');
    this.leaveFrom = this.leaveTo = null;
    return saying(AppointmentReturned, this.whole(by));
  }

  /** What the holder handles goes to another, also when this one has ended. */
  handOver(to: Appointment, today: Day, by: By): AppointmentHandedOver {
    const unfit = this.whyNotTo(to, today);
    if (unfit)
      throw new Refusal('unprocessable', 'successor-unfit', unfit, [
        { pointer: '/successor', message: unfit },
      ]);
    const { id: appointment, person: personRef, organisation } = this;
    const parties = { appointment, personRef, organisation, successor: to.id, successorRef: to.person };
    return saying(AppointmentHandedOver, { ...parties, by });
  }

  /** Ends it now; `lastDay` is the last day that it was held, at the latest today. */
  end(lastDay: Day, today: Day, by: By): AppointmentEnded {
    this.mustLast(today);
    if (lastDay > today)
      throw wrongDays(
        `An appointment is ended today, ${today}, at the latest; its rights end at once.`,
        '/lastDay',
      );
    if (lastDay < this.from && this.from <= today)
      throw wrongDays(`The appointment began on ${this.from}: its last day cannot lie before.`, '/lastDay');
    this.ended = lastDay;
    const { id: appointment, person: personRef, post } = this;
    return saying(AppointmentEnded, { appointment, personRef, post, ended: lastDay, by });
  }

  private enter(post: Post, { id, person, from, to, substanceAreas }: Omit<NewTerms, 'share'>): void {
    post.mustBeOpen();
    const { organisation, role, level, county, municipality } = post;
    Object.assign(this, { id, person, post: post.id, organisation, role, level, county, municipality });
    this.lieIn(post.place);
    this.substanceAreas = partOf(post.substanceAreas, substanceAreas ?? post.substanceAreas);
    Object.assign(this, { from, to: to ?? null });
  }

  private mustLast(today: Day): void {
    if (this.stateOn(today) === 'ended')
      throw new Refusal(
        'conflict',
        'appointment-has-ended',
        `The appointment has ended already, on ${this.ended ?? this.to}.`,
      );
  }

  private keepLeaveWithin(): void {
    if (!this.leaveFrom) return;
    if (this.leaveFrom < this.from) this.leaveFrom = this.from;
    if (this.to && this.leaveTo && this.leaveTo > this.to) this.leaveTo = this.to;
    if ((this.leaveTo ?? this.to ?? this.leaveFrom) < this.leaveFrom) this.leaveFrom = this.leaveTo = null;
  }

  private whyNotTo(to: Appointment, today: Day): string | undefined {
    if (to.person === this.person) return 'What is handled is handed over to somebody else.';
    if (to.organisation !== this.organisation)
      return 'What is handled stays in the organisation: name an appointment there.';
    return to.stateOn(today) === 'active'
      ? undefined
      : `The successor must be in force today; that appointment is ${to.stateOn(today)}.`;
  }
}
