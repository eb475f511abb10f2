import type { Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import type { Day } from './day.js';

export const commitmentStatuses = ['open', 'kept', 'broken', 'lapsed'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** Another day that a commitment was given. */
export interface Postponement {
  /** The day until then. */
  from: Day;
  /** Absent when it was redacted. */
  reason?: string;
  at: string;
}

/** The row of a commitment; the rules are in `Commitment`. County, municipality and visibility are the need's. */
export abstract class CommitmentRecord extends Aggregate {
  @Column('uuid')
  need: string;

  @Column('text')
  visibility: Visibility;

  /** Whose it is. */
  @Column('uuid')
  organisation: string;

  /** The person who looks after it. */
  @Column('uuid', { nullable: true })
  who: string | null;

  /** Empty when it was redacted. */
  @Column('text')
  what: string;

  /** The last day on which it is kept in time. */
  @Column('text')
  until: Day;

  @Column('text')
  status: CommitmentStatus = 'open';

  @Column('jsonb')
  postponements: Postponement[] = [];

  @Column('text', { nullable: true })
  keptText: string | null = null;

  @Column('timestamptz')
  madeAt: Date;

  /** When it was kept, broken or lapsed. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null = null;

  /** When the clock reminds of it; null when it has, or need not. */
  @Column('timestamptz', { nullable: true })
  remindsAt: Date | null = null;

  /** When its day has passed; null once it is no longer open. */
  @Column('timestamptz', { nullable: true })
  passesAt: Date | null;

  override get dataclass(): Visibility {
    return this.visibility;
  }
}
