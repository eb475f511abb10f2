import type { OpenSide } from '../frame/side.js';
import { ourCommandPath } from './command-path.js';
import { ourEventPath } from './event-path.js';
import { ourExportMemory } from './export-memory.js';
import { ourLatency } from './latency.js';
import { ourMemory } from './memory.js';
import { ourStart } from './start.js';

/** Länken's own sides, by bench; a bench without one shows its yardsticks alone. */
export const oursIn: Partial<Record<string, OpenSide>> = {
  'event-path': ourEventPath(20_000),
  'command-path': ourCommandPath(9_600),
  latency: ourLatency(100, 500),
  'memory-directory': ourMemory('directory'),
  'memory-needs': ourMemory('needs'),
  start: ourStart,
  'export-memory': ourExportMemory(1_000_000),
};
