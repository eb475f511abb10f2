import type { NeedEvent } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { openStatuses } from '../model/need-statuses.js';
import { Need } from '../model/need.js';
import type { Step } from '../model/theme-members.js';
import type { Teller } from '../needs/teller.js';
import { checkWriting, type Writing } from '../texts/writing.js';

const living = [...openStatuses, 'answered'];

/** Says what happens to a theme and to its members, step by step; the first says what somebody wrote. */
export async function takeSteps(
  tx: Transaction,
  teller: Teller,
  steps: Iterable<Step>,
  written?: Writing,
): Promise<void> {
  let unsaid = written;
  for (const { of, event } of steps) {
    if (unsaid) checkWriting(event, unsaid);
    unsaid = undefined;
    if (of instanceof Need) await teller.tell(tx, of, event as NeedEvent);
    else tx.say(of, event);
  }
}

/** Locks and loads needs, always in the same order, so that nobody waits for each other for ever. */
export async function loadNeeds(tx: Transaction, ids: string[]): Promise<Need[]> {
  const needs: Need[] = [];
  for (const id of [...new Set(ids)].sort()) needs.push(await tx.load(Need, id));
  return needs;
}

/** Those of the needs that could join a theme: open or answered, and in none. */
export async function freeOf(tx: Transaction, needs: string[]): Promise<string[]> {
  const free = await tx.manager.query<{ id: string }[]>(
    'select id from need where id = any ($1) and theme is null and status = any ($2) order by id',
    [needs, living],
  );
  return free.map(({ id }) => id);
}

/** The members of a theme whose life goes on: those that have ended stay members, as they were. */
export async function loadMembers(tx: Transaction, theme: string): Promise<Need[]> {
  const found = await tx.manager.query<{ id: string }[]>(
    'select id from need where theme = $1 and status = any ($2)',
    [theme, living],
  );
  return loadNeeds(
    tx,
    found.map(({ id }) => id),
  );
}
