import { blankTexts, type Transaction } from '@lanken/messaging';
import { Support, type Supported } from '../model/support.js';
import type { Order } from './blank-need.js';

/** Blanks these wordings in what was said with "we too" of a need or a theme. */
export async function blankSupports(
  tx: Transaction,
  what: Supported,
  wordings: ReadonlySet<string>,
  order: Order,
): Promise<void> {
  const supports = await tx.manager.find(Support, { where: what, order: { id: 'asc' } });
  for (const { id } of supports) await blankSupport(tx, id, (text) => wordings.has(text), order);
}

/** Blanks the chosen texts of a support; answers whether there were any. */
export async function blankSupport(
  tx: Transaction,
  id: string,
  isChosen: (text: string) => boolean,
  order: Order,
): Promise<boolean> {
  const blanked = await blankTexts(tx.manager, `support/${id}`, ({ text }) => isChosen(text));
  if (!blanked.length) return false;
  const support = await tx.load(Support, id);
  tx.say(support, support.redact(order, blanked));
  return true;
}
