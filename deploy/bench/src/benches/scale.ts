import type { Bench, Comparison } from '../frame/bench.js';
import { atMostTimes, below, both } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';

const inWords = (count: number): string => `${count.toLocaleString('en')} needs`;

const metrics = {
  list: 'list, p95',
  'slowest list': 'the slowest of all lists, p50',
  search: 'search, p95',
  'slowest search': 'the slowest of all searches, p50',
  similar: 'similar needs, p95',
  publish: 'publish a need, p95',
};

/** The same questions where there are few needs and many: what they cost with the most beside the fewest. */
export function scale(counts: number[], withSo: (count: number) => OpenSide): Bench {
  const [fewest, ...more] = counts.toSorted((a, b) => a - b);
  return {
    name: 'scale',
    onlyByName: true,
    sides: Object.fromEntries(counts.map((count) => [inWords(count), withSo(count)])),
    comparisons: more.flatMap((count) =>
      Object.entries(metrics).map(([metric, name]): Comparison => ({
        name: `${inWords(count)}: ${name}`,
        metric,
        unit: 'ms',
        side: inWords(count),
        against: inWords(fewest!),
        goal: both(atMostTimes(2), below(50)),
      })),
    ),
    notes: [
      `scale: beside it stands the same service with ${inWords(fewest!)}; the times are those of its log, from the request to the answer`,
    ],
  };
}
