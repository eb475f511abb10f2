import type { Transaction } from '@lanken/messaging';
import type { Aggregate } from '@lanken/persistence';
import { In } from 'typeorm';
import { Appointment } from '../model/appointment.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { Post } from '../model/post.js';
import { madeBy } from './import-rows.js';
import type { Thing } from './planned.js';
import { referredTo } from './what-refers.js';

/** What an import made, as it is now. */
export interface LoadedThings {
  organisations: Organisation[];
  persons: Person[];
  posts: Post[];
  appointments: Appointment[];
}

// Needs know organisations and persons by their ids; they are no rows of the directory that could refer.
const inHand = `select custodian as id from held_need where open and custodian = any($1)
  union select handler from held_need where open and handler = any($1)`;

/** Locks and loads what an import made, and says what of it somebody has done something with since. */
export async function loadMade(
  tx: Transaction,
  id: string,
): Promise<{ made: LoadedThings; changed: string[] }> {
  const things = await madeBy(tx.manager, id);
  const idsOf = (thing: Thing): string[] =>
    things.filter((made) => made.thing === thing).map((made) => made.id);
  const load = <E extends Aggregate>(entity: new () => E, thing: Thing): Promise<E[]> =>
    tx.manager.find<Aggregate>(entity, {
      where: { id: In(idsOf(thing)) },
      lock: { mode: 'pessimistic_write' },
    }) as Promise<E[]>;
  const made = {
    organisations: await load(Organisation, 'organisation'),
    persons: await load(Person, 'person'),
    posts: await load(Post, 'post'),
    appointments: await load(Appointment, 'appointment'),
  };
  const now = new Map(
    [...made.organisations, ...made.persons, ...made.posts, ...made.appointments].map((each) => [
      each.id,
      each,
    ]),
  );
  const own = things.map((thing) => thing.id);
  const used = new Set<string>();
  for (const table of ['organisation', 'person', 'post'] as const)
    for (const each of await referredTo(tx.manager, table, idsOf(table), own)) used.add(each);
  const held = [...own, ...made.appointments.map(({ person }) => person)];
  const inHands = await tx.manager.query<{ id: string }[]>(inHand, [held]);
  for (const each of inHands) used.add(each.id);
  const isUsed = (each: string): boolean => {
    const thing = now.get(each);
    return used.has(each) || (thing instanceof Appointment && used.has(thing.person));
  };
  const changed = things
    // A post is filled and vacated by the appointments to it: what counts there is who holds it.
    .filter(
      ({ thing, id: each, sequence }) =>
        isUsed(each) || (thing !== 'post' && now.get(each)?.sequence !== sequence),
    )
    .map(({ number, thing, id: each }) => `row ${number}: the ${thing} ${each} is in use or was changed`);
  return { made, changed };
}
