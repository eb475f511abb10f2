import { Refusal, type By } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { Post } from '../model/post.js';
import { tellHolding } from '../model/post-holding.js';

/** An appointment in its post, whose lock puts all who change appointments to it in a row. */
export interface HeldPost {
  appointment: Appointment;
  post: Post;
  /** Every appointment that there has been to the post, also this one. */
  held: Appointment[];
}

export async function loadHolding(tx: Transaction, id: string): Promise<HeldPost> {
  const known = await tx.manager.findOneBy(Appointment, { id });
  if (!known)
    throw new Refusal('not-found', 'appointment-not-found', `There is no appointment with the id ${id}.`);
  const post = await tx.load(Post, known.post);
  const held = await tx.manager.findBy(Appointment, { post: post.id });
  return { appointment: held.find((each) => each.id === id)!, post, held };
}

/** Says that the post is filled or vacant now, when that has changed. */
export function sayHolding(tx: Transaction, post: Post, held: Appointment[], by: By): void {
  const said = tellHolding(post, held, dayOf(tx.now), by);
  if (said) tx.say(post, said);
  else tx.save(post); // when to look next may have changed
}
