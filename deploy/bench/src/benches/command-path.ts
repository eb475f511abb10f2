import { bareCommandPath } from '../bare/command-path.js';
import { ours, type Bench } from '../frame/bench.js';
import { atLeastTimes } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';

/** Publishing a need over HTTP: 32 connections, each request with an idempotency key of its own. */
export const commandPath = (own?: OpenSide, requests = 9_600): Bench => ({
  name: 'command-path',
  sides: { ...(own && { [ours]: own }), bare: bareCommandPath(requests) },
  comparisons: [
    {
      name: 'command path, publish a need',
      metric: 'requests/s',
      unit: 'requests/s',
      against: 'bare',
      goal: atLeastTimes(0.6),
    },
  ],
});
