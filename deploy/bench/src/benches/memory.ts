import { join, resolve } from 'node:path';
import { ours, type Bench } from '../frame/bench.js';
import { atMostAbove } from '../frame/goal.js';
import type { OpenSide } from '../frame/side.js';
import { memoryOf } from '../processes/memory.js';

const root = resolve(import.meta.dirname, '../../../..');
const emptyApp = join(import.meta.dirname, '../processes/empty-app.js');

/** A service, idle after its start, beside an empty Nest app that loads the same packages. */
export const memory = (service: string, own?: OpenSide): Bench => ({
  name: `memory-${service}`,
  sides: {
    ...(own && { [ours]: own }),
    'empty app': () =>
      Promise.resolve(
        memoryOf(
          { command: process.execPath, args: [emptyApp, join(root, 'services', service)] },
          /^empty app/,
        ),
      ),
  },
  comparisons: [
    {
      name: `memory of ${service}, idle`,
      metric: 'MB',
      unit: 'MB',
      against: 'empty app',
      goal: atMostAbove(60),
    },
  ],
});
