import { ourEventPath } from './event-path.js';
import type { OpenSide } from '../frame/side.js';

/** Länken's own sides, by bench; a bench without one shows its yardsticks alone. */
export const oursIn: Partial<Record<string, OpenSide>> = { 'event-path': ourEventPath(20_000) };
