import { ours, type Bench } from '../frame/bench.js';
import { below } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';

const metrics = { csv: 'as CSV', json: 'as JSON', 'three at once': 'three at once' };

/** The most memory that the service has while a million needs are exported to slow readers. */
export const exportMemory = (own?: OpenSide): Bench => ({
  name: 'export-memory',
  onlyByName: true,
  sides: { ...(own && { [ours]: own }) },
  comparisons: Object.entries(metrics).map(([metric, name]) => ({
    name: `memory while a million needs are exported, ${name}`,
    metric,
    unit: 'MB',
    goal: below(200),
  })),
});
