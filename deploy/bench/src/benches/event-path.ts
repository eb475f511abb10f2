import { bareEventPath } from '../bare/event-path.js';
import { ours, type Bench } from '../frame/bench.js';
import { atLeastTimes } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';

/** Needs that wait in the outbox → every one in the tables of two consumers. */
export const eventPath = (own?: OpenSide, needs = 20_000): Bench => ({
  name: 'event-path',
  sides: { ...(own && { [ours]: own }), bare: bareEventPath(needs) },
  comparisons: [
    {
      name: 'event path, 20,000 needs',
      metric: 'events/s',
      unit: 'events/s',
      against: 'bare',
      goal: atLeastTimes(0.8),
    },
  ],
});
