import type { Bench } from '../frame/bench.js';
import { oursIn } from '../ours/ours.js';
import { ourScale } from '../ours/scale.js';
import { alternatives, alternativesLatency } from './alternatives.js';
import { commandPath } from './command-path.js';
import { eventPath } from './event-path.js';
import { exportMemory } from './export-memory.js';
import { latency } from './latency.js';
import { memory } from './memory.js';
import { scale } from './scale.js';
import { start } from './start.js';

/** Every bench, in the order in which they run; that of scale with so many needs each time. */
export const benchesWith = (counts: number[], say: (line: string) => void): Bench[] => [
  eventPath(oursIn['event-path']),
  commandPath(oursIn['command-path']),
  latency(oursIn.latency),
  alternatives(oursIn['event-path']),
  alternativesLatency(oursIn.latency),
  ...['directory', 'needs'].map((service) => memory(service, oursIn[`memory-${service}`])),
  start(oursIn.start),
  exportMemory(oursIn['export-memory']),
  scale(counts, ourScale(say)),
];
