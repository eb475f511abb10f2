import type { By } from '@lanken/contracts';
import { Appointment } from '../model/appointment.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { Post } from '../model/post.js';

/** Whole things in a valid state. */

export const by: By = { actor: 'person', personRef: '01990000-0000-7000-8000-000000000a09' };

export function municipality(): Organisation {
  const vaxjo = new Organisation();
  vaxjo.register(
    {
      id: '00000000-0000-8000-8002-000000000780',
      name: 'Växjö kommun',
      kind: 'municipality',
      county: '07',
      municipality: '0780',
    },
    [],
    by,
  );
  return vaxjo;
}

export function person(): Person {
  const kim = new Person();
  const id = '01990000-0000-7000-8000-000000000a01';
  kim.register(
    { id, name: 'Kim Ek', email: 'kim.ek@vaxjo.example', phone: null, organisation: municipality().id },
    by,
  );
  return kim;
}

export function post(): Post {
  const coordinator = new Post();
  const id = '01990000-0000-7000-8000-000000000b01';
  coordinator.establish(
    municipality(),
    { id, role: 'municipal_coordinator', substanceAreas: ['alcohol', 'gambling'], share: 100 },
    '2026-01-01',
    by,
  );
  return coordinator;
}

let made = 0;
export const nextId = (): string => `01990000-0000-7000-8000-${String((made += 1)).padStart(12, 'c')}`;

export function appointment(
  from: string,
  to?: string,
  held: { person?: string; share?: number; others?: Appointment[]; post?: Post } = {},
): Appointment {
  const started = new Appointment();
  const terms = { id: nextId(), person: held.person ?? person().id, from, to, share: held.share };
  started.start(terms, { post: held.post ?? post(), others: held.others ?? [] }, by);
  return started;
}

export function deputy(
  principal: Appointment,
  from: string,
  to?: string,
  held: { person?: string; others?: Appointment[] } = {},
): Appointment {
  const named = new Appointment();
  const terms = { id: nextId(), person: held.person ?? '01990000-0000-7000-8000-000000000a05', from, to };
  named.deputise(principal, terms, { post: post(), others: held.others ?? [principal] }, by);
  return named;
}
