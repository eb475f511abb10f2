import { ThemeRedacted } from '@lanken/contracts';
import { blankTexts, history, type Transaction } from '@lanken/messaging';
import { said } from '../model/need-change.js';
import { ThemeRedaction } from '../model/theme-redaction.js';
import type { Theme } from '../model/theme.js';
import type { Order } from './blank-need.js';
import { blankSupports } from './blank-supports.js';

/** Blanks texts in a theme, its supports, and all that was said of it; answers their wordings. */
export async function blankTheme(
  tx: Transaction,
  theme: Theme,
  texts: string[],
  order: Order,
): Promise<ReadonlySet<string>> {
  const { id } = theme;
  const redaction = new ThemeRedaction(theme, await history(tx.manager, `theme/${id}`), texts);
  const blanked = await blankTexts(tx.manager, `theme/${id}`, (text) => redaction.hits(text));
  redaction.blankTheme();
  await blankSupports(tx, { theme: id }, redaction.texts, order);
  tx.say(theme, said(ThemeRedacted, { theme: id, ...order, texts, blanked }));
  return redaction.texts;
}
