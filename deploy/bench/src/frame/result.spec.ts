import { ours, type Bench } from './bench.js';
import { atLeastTimes, atMostAbove, atMostTimes, below, type Goal } from './goal.js';
import { resultsOf } from './result.js';
import type { Measured } from './side.js';

const judged = (goal: Goal, sides: Record<string, number[]>, against: string | null = 'bare') => {
  const bench: Bench = {
    name: 'b',
    sides: {},
    comparisons: [{ name: 'b', metric: 'm', unit: 'u', against: against ?? undefined, goal }],
  };
  const measured = Object.entries(sides).map(([side, values]): [string, Measured[]] => [
    side,
    values.map((m) => ({ m })),
  ]);
  return resultsOf(bench, { measured: new Map(measured), missing: new Map() })[0];
};

describe('results', () => {
  it('compares the medians of the rounds', () =>
    expect(judged(atLeastTimes(0.8), { [ours]: [900, 1, 1_000], bare: [1_000, 1_000, 9_000] })).toEqual({
      name: 'b',
      value: 900,
      unit: 'u',
      baseline: 1_000,
      ratio: 0.9,
      goal: '>= 0.8 x',
      holds: true,
    }));

  it('says when a goal is missed', () => {
    expect(judged(atLeastTimes(0.8), { [ours]: [799], bare: [1_000] })).toMatchObject({ holds: false });
    expect(judged(atMostTimes(3), { [ours]: [7], bare: [2] })).toMatchObject({ ratio: 3.5, holds: false });
    expect(judged(atMostAbove(60), { [ours]: [161], bare: [100] })).toMatchObject({ holds: false });
    expect(judged(below(20), { [ours]: [20] }, null)).toMatchObject({ baseline: null, holds: false });
  });

  it('judges nothing while a side is missing', () => {
    expect(judged(atLeastTimes(0.8), { bare: [1_000] })).toMatchObject({ value: null, holds: null });
    expect(judged(atLeastTimes(1.5), { [ours]: [1_000] })).toMatchObject({ baseline: null, holds: null });
  });
});
