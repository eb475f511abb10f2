import { delayedBy, drainedBy, orderKept, toolNames } from '../alternatives/sides.js';
import { ours, type Bench } from '../frame/bench.js';
import { atLeastTimes, atMostTimes } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';

const sides = (of: (name: (typeof toolNames)[number]) => OpenSide): Record<string, OpenSide> =>
  Object.fromEntries(toolNames.map((name) => [name, of(name)]));

/** The event path beside what a team would take instead, which needs no broker. */
export const alternatives = (own?: OpenSide, needs = 20_000): Bench => ({
  name: 'alternatives',
  sides: { ...(own && { [ours]: own }), ...sides((name) => drainedBy(name, needs)) },
  comparisons: toolNames.map((name) => ({
    name: `event path beside ${name}`,
    metric: 'events/s',
    unit: 'events/s',
    against: name,
    goal: atLeastTimes(1.5),
  })),
  notes: Object.values(orderKept),
});

/** The latency beside theirs, at 100 needs/s. */
export const alternativesLatency = (own?: OpenSide, needs = 500): Bench => ({
  name: 'alternatives-latency',
  sides: { ...(own && { [ours]: own }), ...sides((name) => delayedBy(name, 100, needs)) },
  comparisons: toolNames.flatMap((name) =>
    ['p50', 'p99'].map((metric) => ({
      name: `latency beside ${name}, ${metric}`,
      metric,
      unit: 'ms',
      against: name,
      goal: atMostTimes(1),
    })),
  ),
});
