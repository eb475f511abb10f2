import { bareLatency } from '../bare/latency.js';
import { ours, type Bench } from '../frame/bench.js';
import { atMostTimes } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';

/** At 100 needs/s: from the answer to the national subscriber's handler. */
export const latency = (own?: OpenSide, needs = 500): Bench => ({
  name: 'latency',
  sides: { ...(own && { [ours]: own }), bare: bareLatency(100, needs) },
  comparisons: [
    { name: 'latency at 100 needs/s, p50', metric: 'p50', unit: 'ms', against: 'bare', goal: atMostTimes(3) },
    { name: 'latency at 100 needs/s, p99', metric: 'p99', unit: 'ms', against: 'bare', goal: atMostTimes(5) },
  ],
});
