import { movesOf } from './need-guard.js';
import type { NeedMove } from './need-moves.js';
import type { Need } from './need.js';
import type { Who } from './who.js';

// What a move takes besides its row of the state table.
const takes: Partial<Record<NeedMove, (need: Need, now: Date) => boolean>> = {
  return: ({ asker, custodianOrganisation, hops, custodianLevel }) =>
    asker.organisation !== custodianOrganisation ||
    (custodianLevel === 'national' && hops.some(({ level }) => level === 'county')),
  'propose-referral': ({ referral }) => !referral,
  'take-back-referral': ({ referral }) => referral !== null,
  appeal: ({ appealed, custodianLevel }) => !appealed.includes(custodianLevel!),
  'follow-up': ({ responses, followUps }) =>
    responses.some(
      ({ id, kind }) => kind !== 'decline' && !followUps.some(({ response }) => response === id),
    ),
  reopen: (need, now) => now <= need.reopenableUntil!,
};

/** The moves that `who` could make now and would not be refused for what the need is: what a page offers. */
export const offersTo = (need: Need, who: Who, now: Date): NeedMove[] =>
  movesOf(need, who).filter((move) => takes[move]?.(need, now) ?? true);
