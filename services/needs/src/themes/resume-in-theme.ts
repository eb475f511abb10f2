import type { Transaction } from '@lanken/messaging';
import type { Need } from '../model/need.js';
import { resume } from '../model/theme-members.js';
import { Theme } from '../model/theme.js';
import type { Who } from '../model/who.js';
import type { Teller } from '../needs/teller.js';
import { takeSteps } from './steps.js';

/** Locks the theme of a need: before the need itself, as whoever answers the theme does. */
export async function lockThemeOf(tx: Transaction, need: string): Promise<void> {
  const [row] = await tx.manager.query<{ theme: string | null }[]>('select theme from need where id = $1', [
    need,
  ]);
  if (row?.theme) await tx.load(Theme, row.theme);
}

/** Gives a need that is taken up again what its theme was given while it had ended. */
export async function resumeInTheme(
  tx: Transaction,
  teller: Teller,
  need: Need,
  who: Pick<Who, 'by'>,
): Promise<void> {
  if (!need.theme) return;
  const was = await tx.load(Theme, need.theme);
  let is = was;
  while (is.mergedInto) is = await tx.load(Theme, is.mergedInto);
  await takeSteps(tx, teller, resume(was, is, need, who, tx.now));
}
