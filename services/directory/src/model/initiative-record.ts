import type { SubstanceArea, Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import type { Day } from './day.js';

export const initiativeStates = ['proposed', 'ongoing', 'completed', 'stopped'] as const;
export type InitiativeState = (typeof initiativeStates)[number];

/** What is proposed. */
export interface InitiativeTerms {
  title: string;
  purpose: string;
  substanceAreas: SubstanceArea[];
  visibility: Exclude<Visibility, 'restricted'>;
}

/** What is known of an initiative; its place is its leader's at the proposal. */
export abstract class InitiativeRecord extends Aggregate implements InitiativeTerms {
  @Column('text')
  title: string;

  @Column('text')
  purpose: string;

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  @Column('text')
  visibility: Exclude<Visibility, 'restricted'>;

  /** The organisation that leads it. */
  @Column('uuid')
  lead: string;

  @Column('text')
  state: InitiativeState;

  @Column('date', { nullable: true })
  started: Day | null = null;

  /** The first day on which it no longer is. */
  @Column('date', { nullable: true })
  finished: Day | null = null;

  @Column('text', { nullable: true })
  result: string | null = null;

  override get dataclass(): Visibility {
    return this.visibility;
  }
}
