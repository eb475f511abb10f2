import { ours, type Bench, type Comparison } from './bench.js';
import type { Outcome } from './run-bench.js';
import { median } from './statistics.js';

/** One row of the table and of `bench.json`; null stands for what was not measured. */
export interface Result {
  name: string;
  value: number | null;
  unit: string;
  baseline: number | null;
  ratio: number | null;
  goal: string;
  holds: boolean | null;
}

/** The rows that a run of the bench gives: medians of the rounds. */
export function resultsOf(bench: Bench, outcome: Outcome): Result[] {
  return bench.comparisons.map((comparison) => judge(comparison, outcome));
}

function judge({ name, metric, unit, side, against, goal }: Comparison, outcome: Outcome): Result {
  const of = (side: string): number | null => {
    const values = (outcome.measured.get(side) ?? []).flatMap((measured) => measured[metric] ?? []);
    return values.length ? median(values) : null;
  };
  const value = of(side ?? ours);
  const baseline = against === undefined ? null : of(against);
  const isComplete = value !== null && (against === undefined || baseline !== null);
  return {
    name,
    value: rounded(value),
    unit,
    baseline: rounded(baseline),
    ratio: value !== null && baseline ? Number((value / baseline).toFixed(2)) : null,
    goal: goal.text,
    holds: isComplete ? goal.holds(value, baseline ?? 0) : null,
  };
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(Math.abs(value) < 100 ? 2 : 0));
