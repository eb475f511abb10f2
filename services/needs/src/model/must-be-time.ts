import { Refusal } from '@lanken/contracts';
import type { NeedMove } from './need-moves.js';

/** Refuses what the clock does before it is time, or does not do any more. */
export function mustBeTime(move: NeedMove, at: Date | null, now: Date): void {
  if (at && at <= now) return;
  const message = at ? `It is time to ${move} at ${at.toISOString()}.` : `There is no time to ${move}.`;
  throw new Refusal('conflict', 'not-time', message);
}
