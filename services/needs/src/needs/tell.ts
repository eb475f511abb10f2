import { NeedDueSoon, NeedFollowUpAsked, NeedOverdue, type NeedEvent } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import type { Need } from '../model/need.js';
import { Share } from '../model/share.js';

/**
 * Says what has happened to a need, and to each other county that it concerns how it now is: whatever changes a need ends
 * here. A draft has no event: it is saved.
 */
export async function tell(tx: Transaction, need: Need, event: NeedEvent | undefined): Promise<void> {
  if (!event) return tx.save(need);
  tx.say(need, event);
  if (remindsOnly(event)) return;
  for (const county of need.sharedWith) {
    const share = (await tx.find(Share, Share.idOf(need.id, county))) ?? Share.with(county, need.id);
    tx.say(share, share.update(need, event.by));
  }
}

const remindsOnly = (event: NeedEvent): boolean =>
  [NeedDueSoon, NeedOverdue, NeedFollowUpAsked].some((kind) => event instanceof kind);
