import type { Level } from '@lanken/contracts';
import type { LevelTerms, Pace } from './clock-terms.js';
import type { WorkingTime } from './working-time.js';

/** How the clocks of every custodian go. */
export class Paces {
  /** `own`: of the organisations that have said when they work. */
  constructor(
    private readonly terms: LevelTerms,
    private readonly usual: WorkingTime,
    private readonly own: ReadonlyMap<string, WorkingTime>,
  ) {}

  of({ organisation, level }: { organisation: string; level: Level }): Pace {
    return { working: this.own.get(organisation) ?? this.usual, terms: this.terms[level] };
  }
}
