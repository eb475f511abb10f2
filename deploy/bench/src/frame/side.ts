import type { Bed } from './bed.js';

/** What one measurement gave, by metric: `{ 'events/s': 7_213 }`. */
export type Measured = Record<string, number>;

/** One of those that are compared: it stays open while the sides take turns. */
export interface Side {
  measure(): Promise<Measured>;
  close(): Promise<void>;
}

/** Makes a side ready, warmed up and waiting. Throws `CannotRun` where this machine lacks what it needs. */
export type OpenSide = (bed: Bed) => Promise<Side>;

/** A side that cannot run here: the table says why, and the others go on. */
export class CannotRun extends Error {}
