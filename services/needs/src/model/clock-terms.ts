import { dueKinds, type Level } from '@lanken/contracts';
import type { Span, WorkingTime } from './working-time.js';

/** `grace`: how long after what is due the clock passes the need up; `warning`: how long before it the clock warns. */
export const clockNames = [...dueKinds, 'grace', 'warning'] as const;
export type ClockName = (typeof clockNames)[number];

/** In how much of its working time a custodian must do what. */
export type ClockTerms = Record<ClockName, Span>;

/** The terms of each level. */
export type LevelTerms = Record<Level, ClockTerms>;

/** How the clocks of one custodian go: its working time, and the terms of its level. */
export interface Pace {
  working: WorkingTime;
  terms: ClockTerms;
}
