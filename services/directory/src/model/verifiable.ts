import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import { daysAfter, type Day } from './day.js';

export const freshnesses = ['fresh', 'due', 'stale'] as const;
export type Freshness = (typeof freshnesses)[number];

const daysUntil = { due: 180, stale: 365, askedAgain: 180 } as const;

/** An entry that somebody answers for: from time to time they say that it is true. */
export abstract class Verifiable extends Aggregate {
  /** When somebody said so last. */
  @Column('date', { nullable: true })
  verified: Day | null = null;

  @Column('text')
  freshness: Freshness = 'fresh';

  /** When it is asked for next; none while the clock has not seen it. */
  @Column('date', { nullable: true })
  askOn: Day | null = null;

  /** It counts as true from today on. */
  freshen(today: Day): void {
    this.freshness = 'fresh';
    this.askOn = daysAfter(today, daysUntil.due);
  }

  /** Whether it is time to ask, and as what; an entry that is new to the clock is fresh. */
  protected ask(today: Day): Exclude<Freshness, 'fresh'> | undefined {
    if (!this.askOn) this.freshen(today);
    if (this.askOn! > today) return undefined;
    const wasFresh = this.freshness === 'fresh';
    this.freshness = wasFresh ? 'due' : 'stale';
    const days = wasFresh ? daysUntil.stale - daysUntil.due : daysUntil.askedAgain;
    this.askOn = daysAfter(this.askOn!, days);
    return this.freshness;
  }
}
