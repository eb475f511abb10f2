import {
  asks,
  noMunicipality,
  substanceAreas,
  type Ask,
  type OutcomeCounts,
  type ReportFigures,
  type ReportLine,
  type SubstanceArea,
  type YearBesideLast,
} from '@lanken/contracts';
import type { ReportedOutcome } from './reported-outcome.js';

/** How many needs of a county are alike in all that a yearly report asks about. */
export interface CountedNeeds {
  year: number;
  ask: Ask;
  substanceAreas: SubstanceArea[];
  municipality: string;
  outcome: ReportedOutcome;
  count: number;
}

/** The figures of a year beside those of the one before; every ask, area and municipality has its line, also an empty one. */
export function yearlyFigures(
  year: number,
  counted: CountedNeeds[],
  municipalities: string[],
  now: Date,
): ReportFigures {
  const beside = (matches: (needs: CountedNeeds) => boolean): YearBesideLast => {
    const matching = counted.filter(matches);
    return { year: countsOf(matching, year), lastYear: countsOf(matching, year - 1) };
  };
  const lines = <C extends string>(
    codes: readonly C[],
    isOf: (code: C, needs: CountedNeeds) => boolean,
  ): ReportLine[] => codes.map((code) => ({ code, ...beside((needs) => isOf(code, needs)) }));
  return {
    asOf: now.toISOString(),
    total: beside(() => true),
    byAsk: lines(asks, (code, needs) => needs.ask === code),
    bySubstanceArea: lines(substanceAreas, (code, needs) => needs.substanceAreas.includes(code)),
    byMunicipality: lines([noMunicipality, ...municipalities], (code, needs) => needs.municipality === code),
  };
}

function countsOf(counted: CountedNeeds[], year: number): OutcomeCounts {
  const counts: OutcomeCounts = { noticed: 0, answered: 0, declined: 0, withdrawn: 0, open: 0 };
  for (const { outcome, count } of counted.filter((needs) => needs.year === year)) {
    counts.noticed += count;
    counts[outcome] += count;
  }
  return counts;
}
