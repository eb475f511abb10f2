import type { Transaction } from '@lanken/messaging';
import type { Actor } from '@lanken/http';
import { IsNull } from 'typeorm';
import { Appointment } from '../model/appointment.js';
import { dayBefore, dayOf, type Day } from '../model/day.js';
import type { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { Post } from '../model/post.js';

/** What belonged to an organisation that has ceased: appointments end, posts close, persons go to the successor. */
export async function endWhatBelongs(
  tx: Transaction,
  organisation: Organisation,
  from: Day,
  by: Actor,
): Promise<void> {
  const today = dayOf(tx.now);
  for (const { id } of await tx.manager.findBy(Post, { organisation: organisation.id, closed: IsNull() })) {
    const post = await tx.load(Post, id);
    const held = await tx.manager.findBy(Appointment, { post: id });
    for (const appointment of held.filter((each) => each.stateOn(today) !== 'ended'))
      tx.say(appointment, appointment.end(lastDayOf(appointment, from, today), today, by.by()));
    tx.say(post, post.end(held, today, by.by()));
  }
  if (!organisation.successor) return;
  for (const person of await tx.manager.findBy(Person, { organisation: organisation.id }))
    tx.say(person, person.correct({ organisation: organisation.successor }, by.by()));
}

/** The day before the organisation ceased; later where somebody began after that, for they held it until now. */
const lastDayOf = (appointment: Appointment, from: Day, today: Day): Day =>
  appointment.from > today || dayBefore(from) < appointment.from ? today : dayBefore(from);
