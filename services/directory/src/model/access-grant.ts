import {
  AccessGrantApproved,
  AccessGrantExpired,
  AccessGrantRejected,
  AccessGrantRequested,
  AccessGrantRevoked,
  Refusal,
  byClock,
  type Access,
  type AccessGrantTerms,
  type By,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { Column, Entity } from 'typeorm';
import { daysAfter, type Day } from './day.js';
import { Located } from './located.js';
import type { Organisation } from './organisation.js';
import { whyRoleDoesNotFit } from './role-places.js';
import { saying } from './saying.js';
import { wrongDays } from './wrong-days.js';

export const grantStates = ['requested', 'approved', 'active', 'rejected', 'revoked', 'expired'] as const;
export type GrantState = (typeof grantStates)[number];

const longest = 366; // days: it is looked at again every year

/** What is asked for. */
export interface WantedAccess {
  id: string;
  /** The client, or the observer. */
  person: string;
  role: Role;
  substanceAreas: SubstanceArea[];
  access: Access;
  services: string[];
  purpose: string;
  from: Day;
  to: Day;
}

/** A machine client or an observer may do what a role may, in some services, for some time; or only read it. */
@Entity()
export class AccessGrant extends Located {
  @Column('uuid')
  person: string;

  @Column('text')
  purpose: string;

  @Column('text')
  access: Access;

  @Column('text', { array: true })
  services: string[];

  @Column('date', { name: 'starts' })
  from: Day;

  @Column('date', { name: 'ends' })
  to: Day;

  /** Whether it is active follows from its days. */
  @Column('text')
  state: Exclude<GrantState, 'active'>;

  /** The person who asked for it. */
  @Column('uuid')
  requester: string;

  /** Why it was rejected or revoked. */
  @Column('text', { nullable: true })
  note: string | null = null;

  request(
    wanted: WantedAccess,
    organisation: Organisation,
    today: Day,
    by: By & { personRef: string },
  ): AccessGrantRequested {
    organisation.must('active');
    const { role, from, to } = wanted;
    if (role === 'administrator')
      throw unfit('/role', 'The role administrator is given to people by appointment only.');
    const why = whyRoleDoesNotFit(role, organisation);
    if (why) throw unfit('/role', why);
    if (from < today) throw wrongDays(`The first day ${from} has passed.`, '/from');
    if (to < from) throw wrongDays(`The last day ${to} lies before the first, ${from}.`, '/to');
    if (to > daysAfter(from, longest))
      throw wrongDays(
        `Access lasts a year at most, then it is asked for again: to ${daysAfter(from, longest)}.`,
        '/to',
      );
    this.settle(organisation);
    Object.assign(this, wanted, { state: 'requested', requester: by.personRef });
    return saying(AccessGrantRequested, this.whole(by));
  }

  /** By somebody else than who asked for it. */
  approve(today: Day, by: By & { personRef: string }): AccessGrantApproved {
    this.must('requested');
    if (by.personRef === this.requester || by.personRef === this.person)
      throw new Refusal(
        'forbidden',
        'other-person-required',
        'Access is approved by somebody else than who asked for it, or gets it.',
      );
    if (this.to < today)
      throw new Refusal('conflict', 'grant-state', `Its last day, ${this.to}, has passed: ask for it anew.`);
    this.state = 'approved';
    return saying(AccessGrantApproved, this.whole(by));
  }

  reject(reason: string, by: By): AccessGrantRejected {
    this.must('requested');
    this.state = 'rejected';
    this.note = reason;
    return saying(AccessGrantRejected, { grant: this.id, personRef: this.person, reason, by });
  }

  /** Ends it at once; `ceased` is the organisation that ended it by ceasing. */
  revoke(reason: string, by: By, ceased?: string): AccessGrantRevoked {
    this.must('requested', 'approved');
    this.state = 'revoked';
    this.note = reason;
    const cause = ceased && { ceased };
    return saying(AccessGrantRevoked, { grant: this.id, personRef: this.person, reason, ...cause, by });
  }

  /** Its last day has passed. */
  expire(): AccessGrantExpired {
    this.must('approved');
    this.state = 'expired';
    return saying(AccessGrantExpired, { grant: this.id, personRef: this.person, by: byClock });
  }

  /** Its organisation lies elsewhere now; says so when it gives rights there. */
  moveWith(organisation: Organisation, by: By): AccessGrantApproved | undefined {
    this.lieIn(organisation.place);
    return this.state === 'approved' ? saying(AccessGrantApproved, this.whole(by)) : undefined;
  }

  private must(...states: GrantState[]): void {
    if (states.includes(this.state)) return;
    const message = `The grant is ${this.state}; this takes one that is ${states.join(' or ')}.`;
    throw new Refusal('conflict', 'grant-state', message);
  }

  private whole(by: By): AccessGrantTerms {
    const { id: grant, person: personRef, purpose, access, services, from, to } = this;
    return { grant, personRef, ...this.gives(), purpose, access, services, from, to, by };
  }
}

const unfit = (pointer: string, message: string): Refusal =>
  new Refusal('unprocessable', 'role-does-not-fit', message, [{ pointer, message }]);
