import { history, type PastEvent, type Transaction } from '@lanken/messaging';
import { lockCommitments } from '../clocks/read-commitments.js';
import { crossingTexts } from '../model/crossing-texts.js';
import { Need } from '../model/need.js';
import { pointersInTheme } from '../model/theme-redaction.js';
import { Theme } from '../model/theme.js';
import { asSaid, readPast } from '../needs/read-past.js';
import type { Teller } from '../needs/teller.js';
import { blankNeed, type Order } from './blank-need.js';
import { blankTheme } from './blank-theme.js';

/** Locks the themes, and those that became one with them, always in the same order; a theme is locked before its needs. */
export async function loadThemesAround(tx: Transaction, themes: string[]): Promise<Theme[]> {
  if (!themes.length) return [];
  const around = await tx.manager.query<{ id: string }[]>(
    `with recursive around as (
       select id, merged_into from theme where id = any ($1)
       union select theme.id, theme.merged_into from theme
         join around on theme.id = around.merged_into or theme.merged_into = around.id)
     select id from around order by id`,
    [themes],
  );
  const loaded: Theme[] = [];
  for (const { id } of around) loaded.push(await tx.load(Theme, id));
  return loaded;
}

/**
 * Blanks these wordings wherever they came through the themes: in the themes themselves, and in each need that is or was
 * their member, what came from there or was said there of it. `done`: the things where that is done already.
 */
export async function blankAcross(
  tx: Transaction,
  teller: Teller,
  themes: Theme[],
  wordings: ReadonlySet<string>,
  done: string[],
  order: Order,
): Promise<void> {
  const members = new Set<string>();
  for (const theme of themes) {
    const past = await history(tx.manager, `theme/${theme.id}`);
    for (const need of membersIn(past)) members.add(need);
    const pointers = done.includes(theme.id) ? [] : pointersInTheme(theme, past, wordings);
    if (pointers.length) await blankTheme(tx, theme, pointers, order);
  }
  for (const id of [...members].sort()) {
    if (done.includes(id)) continue;
    const past = asSaid(await readPast(tx.manager, `need/${id}`));
    await lockCommitments(tx, id);
    const need = await tx.load(Need, id);
    const pointers = crossingTexts(need, past).flatMap(([pointer, text]) =>
      wordings.has(text) ? [pointer] : [],
    );
    if (pointers.length) await blankNeed(tx, teller, need, pointers, order);
  }
}

/** All needs that have ever been members. */
const membersIn = (past: PastEvent[]): string[] =>
  past.flatMap(({ type, data }) =>
    type.startsWith('se.lanken.needs.theme.member-') ? [(data as { need: string }).need] : [],
  );
