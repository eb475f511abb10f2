import type { NeedEvent } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { NeedNotice } from '../model/need-notice.js';
import type { Need } from '../model/need.js';
import { whomToTell } from '../model/whom-to-tell.js';

/** Says who is to hear of the event that was said of the need last; the directory sends it. */
export function tellNotices(tx: Transaction, need: Need, event: NeedEvent): void {
  for (const { as, organisation, template, parameters } of whomToTell(need, event)) {
    const notice = NeedNotice.of(`${need.id}:${need.sequence}_${as}`);
    tx.say(notice, notice.tell({ to: { organisation }, template, parameters, by: event.by }));
  }
}
