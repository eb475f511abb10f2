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
    { id, role: 'municipal_coordinator', substanceAreas: ['alcohol'], share: 100 },
    by,
  );
  return coordinator;
}

let made = 0;

export function appointment(
  from: string,
  to?: string,
  held: { person?: string; others?: Appointment[] } = {},
): Appointment {
  const started = new Appointment();
  made += 1;
  const id = `01990000-0000-7000-8000-${String(made).padStart(12, 'c')}`;
  started.start(post(), { id, person: held.person ?? person().id, from, to }, held.others ?? [], by);
  return started;
}
