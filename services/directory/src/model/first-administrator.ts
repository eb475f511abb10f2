import { substanceAreas, type By } from '@lanken/contracts';
import type { Aggregate } from '@lanken/persistence';
import { Appointment } from './appointment.js';
import type { Day } from './day.js';
import type { Organisation } from './organisation.js';
import { Person } from './person.js';
import { tellHolding } from './post-holding.js';
import { Post } from './post.js';

export interface Beginning {
  /** Who it is, when the sign-in belongs to somebody already. */
  known?: Person;
  name: string;
  identity: string;
  agency: Organisation;
  today: Day;
}

/** Everything that makes the first administrator: what is said of what, in order. */
export function firstAdministrator(
  { known, name, identity, agency, today }: Beginning,
  newId: () => string,
): { person: Person; said: [Aggregate, object][] } {
  const [person, post, appointment] = [known ?? new Person(), new Post(), new Appointment()];
  const id = known?.id ?? newId();
  const by: By = { actor: 'person', personRef: id };
  const details = { id, name, email: null, phone: null, organisation: agency.id };
  const entered = (): [Aggregate, object][] => [
    [person, person.register(details, by)],
    [person, person.linkIdentity(identity)],
  ];
  const terms = {
    id: newId(),
    role: 'administrator' as const,
    substanceAreas: [...substanceAreas],
    share: 100,
  };
  const said: [Aggregate, object][] = [
    ...(known ? [] : entered()),
    [post, post.establish(agency, terms, today, by)],
    [appointment, appointment.start({ id: newId(), person: id, from: today }, { post, others: [] }, by)],
    [post, tellHolding(post, [appointment], today, by)!],
  ];
  return { person, said };
}
