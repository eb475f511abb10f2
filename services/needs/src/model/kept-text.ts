import {
  NeedAppealed,
  NeedReferralDeclined,
  NeedReferralProposed,
  NeedReopened,
  NeedReturned,
  NeedWithdrawn,
  textsIn,
  type By,
  type EventClass,
} from '@lanken/contracts';
import type { NeedRecord } from './need-record.js';
import { readsAll } from './need-texts.js';
import type { Who } from './who.js';

/** A text that an event of a restricted need said to those whom it was for, and to nobody on the bus. */
export interface KeptText {
  /** JSON pointer into the event's data. */
  pointer: string;
  text: string;
  /** The organisations that read it whatever the asker has cleared: who wrote it, and to whom. */
  readers: string[];
}

// Written to the custodian, or to whom a referral invites.
const toCustodian = [
  NeedAppealed,
  NeedReferralDeclined,
  NeedReferralProposed,
  NeedReopened,
  NeedReturned,
  NeedWithdrawn,
];

// The other pointers lead to the asker's words, which events repeat: those are the asker's to clear.
const writtenForIt = ['/text', '/reason', '/expected', '/question', '/pointer', '/next/text'];

/** The texts of an event that was just said of the need, or of a commitment to it; of a need that is not restricted none. */
export function textsToKeep(need: NeedRecord, event: { by: By }): KeptText[] {
  if (need.dataclass !== 'restricted') return [];
  const isTo = toCustodian.some((kind) => event instanceof kind);
  const to = isTo ? [need.custodianOrganisation, need.referral?.organisation] : [];
  const parties = [event.by.organisation, ...to].filter((one) => one != null);
  return [...textsIn(event.constructor as EventClass, event)].map(([pointer, text]) => ({
    pointer,
    text,
    readers: writtenForIt.includes(pointer) ? [...new Set(parties)] : [],
  }));
}

/** Whether `who`, who may read the need, may read it: what was said while it was restricted stays with the line. */
export function mayReadKept(
  { readers }: Pick<KeptText, 'readers'>,
  need: NeedRecord,
  who: Who | undefined,
): boolean {
  if (who && readers.includes(who.organisation)) return true;
  if (need.dataclass === 'restricted') return readsAll(need, who);
  return who !== undefined && need.line.includes(who.organisation);
}
