import { Refusal, substanceAreas } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Appointment } from '../model/appointment.js';
import type { Day } from '../model/day.js';
import { tellHolding } from '../model/post-holding.js';
import { Post } from '../model/post.js';
import { mayFillRole } from '../model/who-may.js';
import { KnownOrganisations } from './known-organisations.js';
import type { NamedRow } from './name-columns.js';
import { personsByEmail } from './plan-persons.js';
import { planRows, type Made, type Plan } from './planned.js';
import { AppointmentRow } from './row-inputs.js';

interface Held {
  post: Post;
  held: Appointment[];
}

/**
 * What becomes of rows that are appointments: each person is appointed to the first post of the role in the organisation
 * that has room; where there is no post of the role, one is established.
 */
export async function planAppointments(
  manager: EntityManager,
  rows: NamedRow[],
  { by, newId, today }: { by: Actor; newId: () => string; today: Day },
): Promise<Plan> {
  const organisations = await KnownOrganisations.of(manager);
  const persons = await personsByEmail(
    manager,
    rows.map(({ cells }) => cells.email ?? ''),
  );
  const named = rows.flatMap(({ cells }) => organisations.find(cells.organisation ?? '')?.id ?? []);
  const posts = await openPosts(manager, named);
  const touched = new Set<Held>();

  const make = ({ email, organisation: name, role, from, to, share }: AppointmentRow): Made[] => {
    const person = persons.get(email.toLowerCase());
    if (!person) throw nobody(email);
    const organisation = organisations.named(name);
    mayFillRole(by, { organisation: organisation.id, place: organisation.place, role });
    const key = `${organisation.id} ${role}`;
    const there = posts.get(key) ?? [];
    const made: Made[] = [];
    if (!there.length) {
      const post = new Post();
      const terms = { id: newId(), role, substanceAreas: [...substanceAreas], share: 100 };
      made.push({
        thing: 'post',
        aggregate: post,
        events: [post.establish(organisation, terms, today, by.by())],
      });
      there.push({ post, held: [] });
    }
    const terms = { id: newId(), person: person.id, from, to, share };
    const { appointment, event, at } = appoint(there, terms, by);
    posts.set(key, there);
    at.held.push(appointment);
    touched.add(at);
    return [...made, { thing: 'appointment', aggregate: appointment, events: [event] }];
  };
  const planned = planRows(rows, AppointmentRow, make);
  const after = [...touched].flatMap(({ post, held }): Made[] => {
    const said = tellHolding(post, held, today, by.by());
    return [{ thing: 'post', aggregate: post, events: said ? [said] : [] }];
  });
  return { rows: planned, after };
}

/** Appoints to the first of the posts that has room; refuses with why the last has none. */
function appoint(there: Held[], terms: Parameters<Appointment['start']>[0], by: Actor) {
  let why: Refusal | undefined;
  for (const at of there) {
    const appointment = new Appointment();
    try {
      const event = appointment.start(terms, { post: at.post, others: at.held }, by.by());
      return { appointment, event, at };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      why = error;
    }
  }
  throw why!;
}

// Their locks put those who fill the same posts in a row.
async function openPosts(manager: EntityManager, organisations: string[]): Promise<Map<string, Held[]>> {
  const posts = await manager.find(Post, {
    where: { organisation: In(organisations), closed: IsNull() },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const appointments = await manager.findBy(Appointment, { post: In(posts.map(({ id }) => id)) });
  const held = new Map<string, Appointment[]>(posts.map(({ id }) => [id, []]));
  for (const appointment of appointments) held.get(appointment.post)?.push(appointment);
  const open = new Map<string, Held[]>();
  for (const post of posts) {
    const key = `${post.organisation} ${post.role}`;
    open.set(key, [...(open.get(key) ?? []), { post, held: held.get(post.id)! }]);
  }
  return open;
}

function nobody(email: string): Refusal {
  const message = `Nobody is entered with the address ${email}: import the persons first.`;
  return new Refusal('unprocessable', 'person-not-found', message, [{ pointer: '/email', message }]);
}
