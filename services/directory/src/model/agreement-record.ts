import type { Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import type { Day } from './day.js';

export const agreementStates = ['proposed', 'agreed', 'declined', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What is known of an agreement; its place is that of who has entered it. */
export abstract class AgreementRecord extends Aggregate {
  @Column('text')
  title: string;

  /** Where its document is. */
  @Column('text', { nullable: true })
  link: string | null;

  @Column('uuid', { nullable: true })
  initiative: string | null;

  /** The agreement in whose place it comes. */
  @Column('uuid', { nullable: true })
  replaces: string | null;

  /** The one that has come in its place. */
  @Column('uuid', { nullable: true })
  replacedBy: string | null = null;

  @Column('uuid', { array: true })
  parties: string[];

  @Column('uuid', { array: true })
  confirmed: string[];

  @Column('date', { name: 'starts' })
  from: Day;

  /** The last day. */
  @Column('date', { name: 'ends' })
  to: Day;

  @Column('text')
  state: AgreementState;

  /** The day from which on its end is near. */
  @Column('date')
  nearFrom: Day;

  /** Whether the clock has said so. */
  @Column('boolean')
  nearSaid = false;

  /** The party that has entered it, and so confirmed it first. */
  get enteredBy(): string {
    return this.confirmed[0]!;
  }

  override get dataclass(): Visibility {
    return 'network';
  }
}
