import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { In, IsNull } from 'typeorm';
import { AccessGrant } from '../model/access-grant.js';
import { Appointment } from '../model/appointment.js';
import { dayBefore, dayOf, type Day } from '../model/day.js';
import { HeldNeed } from '../model/held-need.js';
import type { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { Post } from '../model/post.js';
import { routeToSuccessor } from '../routing/route-to-successor.js';
import { passStructures } from '../structures/pass-structures.js';

/**
 * What an organisation that has ceased had: its posts close, their appointments and its grants end; routing, structures, needs and
 * persons go to the successor.
 */
export async function passOn(
  tx: Transaction,
  organisation: Organisation,
  successor: Organisation | undefined,
  by: Actor,
): Promise<void> {
  const { id, ceased } = organisation;
  for (const post of await tx.manager.findBy(Post, { organisation: id, closed: IsNull() }))
    await closePost(tx, post.id, ceased!, by);
  for (const grant of await tx.manager.findBy(AccessGrant, {
    organisation: id,
    state: In(['requested', 'approved']),
  }))
    tx.say(grant, grant.revoke(`${organisation.name} has ceased.`, by.by(), id));
  await passStructures(tx, organisation, successor, by);
  if (!successor) return;
  await routeToSuccessor(tx, organisation, successor, by);
  for (const person of await tx.manager.findBy(Person, { organisation: id }))
    tx.say(person, person.correct({ organisation: successor.id }, by.by()));
  // The needs say it in their own time; until then nobody here sees them with what is no more.
  const taken = { custodian: successor.id, since: tx.now, handler: null };
  await tx.manager.update(HeldNeed, { custodian: id }, taken);
  await tx.manager.update(HeldNeed, { asker: id }, { asker: successor.id });
}

async function closePost(tx: Transaction, id: string, ceased: Day, by: Actor): Promise<void> {
  const [post, today] = [await tx.load(Post, id), dayOf(tx.now)];
  const held = await tx.manager.findBy(Appointment, { post: id });
  for (const appointment of held.filter((each) => each.stateOn(today) !== 'ended'))
    tx.say(appointment, appointment.end(lastDayOf(appointment, ceased, today), today, by.by()));
  tx.say(post, post.end(held, today, by.by()));
}

/** The day before the organisation ceased; later where somebody began after that, for they held it until now. */
const lastDayOf = (appointment: Appointment, ceased: Day, today: Day): Day =>
  appointment.from > today || dayBefore(ceased) < appointment.from ? today : dayBefore(ceased);
