import {
  ChangeAccepted,
  ChangeProposed,
  ChangeRejected,
  ChangeSuperseded,
  Refusal,
  type By,
  type Level,
  type Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { saying } from './saying.js';

export const proposalStates = ['open', 'accepted', 'rejected', 'superseded'] as const;
export type ProposalState = (typeof proposalStates)[number];

export type About = ChangeProposed['about'];
export type ProposedField = ChangeProposed['field'];

export interface Change {
  id: string;
  about: About;
  subject: string;
  field: ProposedField;
  /** None: what is there is wrong, and there is nothing. */
  value: string | null;
  reason: string;
}

/** Somebody proposes to correct one field of an entry that others answer for. */
@Entity()
export class ChangeProposal extends Aggregate {
  @Column('text')
  about: About;

  @Column('uuid')
  subject: string;

  @Column('text')
  field: ProposedField;

  @Column('text', { nullable: true })
  value: string | null;

  @Column('text')
  reason: string;

  @Column('text')
  state: ProposalState;

  /** The person who proposes it. */
  @Column('uuid')
  proposer: string;

  @Column('timestamptz')
  made: Date;

  /** Why it was rejected. */
  @Column('text', { nullable: true })
  decision: string | null = null;

  @Column('timestamptz', { nullable: true })
  decided: Date | null = null;

  /** What is said of a person has no texts. */
  override get dataclass(): Visibility {
    return this.about === 'person' ? 'restricted' : 'network';
  }

  make(
    change: Change,
    place: { level: Level; county: string; municipality: string },
    now: Date,
    by: By & { personRef: string },
  ): ChangeProposed {
    const { level, county, municipality } = place;
    Object.assign(this, change, {
      level,
      county,
      municipality,
      state: 'open',
      proposer: by.personRef,
      made: now,
    });
    return saying(ChangeProposed, { ...this.facts(by), reason: change.reason });
  }

  accept(now: Date, by: By): ChangeAccepted {
    this.decide('accepted', now);
    return saying(ChangeAccepted, this.facts(by));
  }

  reject(reason: string, now: Date, by: By): ChangeRejected {
    this.decide('rejected', now);
    this.decision = reason;
    return saying(ChangeRejected, { ...this.facts(by), reason });
  }

  supersede(now: Date, by: By): ChangeSuperseded {
    this.decide('superseded', now);
    return saying(ChangeSuperseded, this.facts(by));
  }

  private decide(state: ProposalState, now: Date): void {
    if (this.state !== 'open')
      throw new Refusal('conflict', 'proposal-decided', `The proposal is ${this.state} already.`);
    this.state = state;
    this.decided = now;
  }

  private facts(by: By) {
    const { id: proposal, about, subject, field } = this;
    return { proposal, about, subject, field, by };
  }
}
