import type { Transaction } from '@lanken/messaging';
import { In, Not } from 'typeorm';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { HeldNeed } from '../model/held-need.js';
import type { Organisation } from '../model/organisation.js';
import { Structure } from '../model/structure.js';
import { routingsTo } from '../routing/route-to-successor.js';

const some = (count: number, one: string, many: string): string[] =>
  count ? [`${count} ${count === 1 ? one : many}`] : [];

/** In words, what an organisation holds that somebody must take over. */
export async function heldBy(tx: Transaction, { id }: Organisation): Promise<string[]> {
  const needs = await tx.manager.countBy(HeldNeed, { custodian: id, open: true });
  const structures = await tx.manager.countBy(Structure, { convenor: id, state: Not(In(['ended'])) });
  const routings = await routingsTo(tx, id);
  return [
    ...some(needs, 'open need', 'open needs'),
    ...some(structures, 'structure that it convenes', 'structures that it convenes'),
    ...routings.map(
      ({ substanceArea }) => `the routing ${substanceArea ? `of ${substanceArea}` : 'by default'}`,
    ),
  ];
}

/** How many open needs the holder handles that nobody else would, once the appointment has ended. */
export async function handledBy(tx: Transaction, appointment: Appointment): Promise<number> {
  const { id, person, organisation } = appointment;
  const others = await tx.manager.findBy(Appointment, { person, organisation, id: Not(id) });
  // Who has another appointment there goes on handling them.
  if (others.some((other) => other.stateOn(dayOf(tx.now)) === 'active')) return 0;
  return tx.manager.countBy(HeldNeed, { handler: person, custodian: organisation, open: true });
}
