import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { dayBefore, dayOf } from '../model/day.js';
import type { Organisation } from '../model/organisation.js';
import { Routing } from '../model/routing.js';
import { oneAtATime } from '../one-at-a-time.js';

/** The routings that apply to an organisation today, or will. */
export async function routingsTo(tx: Transaction, organisation: string): Promise<Routing[]> {
  await oneAtATime(tx, 'routing');
  const today = dayOf(tx.now);
  const known = await tx.manager.findBy(Routing, { organisation });
  return known.filter(({ term, to }) => term && (!to || to >= today));
}

/** What goes to an organisation that ceases goes to its successor from now on. */
export async function routeToSuccessor(
  tx: Transaction,
  { id }: Organisation,
  successor: Organisation,
  by: Actor,
): Promise<void> {
  const today = dayOf(tx.now);
  for (const routing of await routingsTo(tx, id)) {
    const from = routing.from > today ? routing.from : today;
    const to = routing.to ?? undefined;
    const next = new Routing();
    const terms = { id: tx.newId(), substanceArea: routing.substanceArea ?? undefined, from, to };
    tx.say(...routing.lastsUntil(dayBefore(from), by.by()));
    for (const [each, event] of next.set(terms, successor, { others: [], earliest: from }, by.by()))
      tx.say(each, event);
  }
}
