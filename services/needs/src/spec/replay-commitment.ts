import {
  CommitmentBroken,
  CommitmentDueSoon,
  CommitmentKept,
  CommitmentLapsed,
  CommitmentMade,
  CommitmentMoved,
} from '@lanken/contracts';
import type { Saying } from './replay.js';

/** The state of a commitment as told by its events alone: written from what they mean, not from the model. */
export function replayCommitment(sayings: Saying[]): object {
  let it: Record<string, unknown> = {};
  for (const { event, time } of sayings) {
    const end = (status: string): void => void Object.assign(it, { status, endedAt: new Date(time) });
    if (event instanceof CommitmentMade) {
      const { commitment: id, need, organisation, until, what, who = null } = event;
      const madeAt = new Date(time);
      const still = { status: 'open', postponements: [], keptText: null, endedAt: null };
      it = { id, need, organisation, until, what, who, madeAt, ...still };
    } else if (event instanceof CommitmentMoved) {
      const postponement = { from: it['until'], reason: event.reason, at: time };
      it['postponements'] = [...(it['postponements'] as object[]), postponement];
      it['until'] = event.until;
    } else if (event instanceof CommitmentKept) {
      end('kept');
      it['keptText'] = event.text ?? null;
    } else if (event instanceof CommitmentBroken) end('broken');
    else if (event instanceof CommitmentLapsed) end('lapsed');
    else if (!(event instanceof CommitmentDueSoon))
      throw new Error(`nobody knows what ${event.constructor.name} means`);
  }
  return it;
}
