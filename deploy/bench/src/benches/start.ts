import { ours, type Bench } from '../frame/bench.js';
import { below } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';

/** The whole system, dependencies installed: from the command to the line that says that it is ready. */
export const start = (own?: OpenSide): Bench => ({
  name: 'start',
  sides: { ...(own && { [ours]: own }) },
  comparisons: [{ name: 'start of the whole system', metric: 's', unit: 's', goal: below(20) }],
});
