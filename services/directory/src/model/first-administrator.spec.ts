import { eventType, type EventClass } from '@lanken/contracts';
import { defaultAgency } from '../reference/reference-organisations.js';
import { by, person } from '../spec/examples.js';
import { firstAdministrator } from './first-administrator.js';
import { Organisation } from './organisation.js';
import type { Person } from './person.js';

function made(known?: Person) {
  const agency = new Organisation();
  agency.register(defaultAgency, [], by);
  let next = 0;
  const newId = (): string => `01990000-0000-7000-8000-00000000000${++next}`;
  const one = { known, name: 'Kim Ek', identity: 'a'.repeat(64), agency, today: '2026-06-02' };
  return firstAdministrator(one, newId).said;
}

const facts = (said: ReturnType<typeof made>): string[] =>
  said.map(([, event]) => eventType(event.constructor as EventClass));

describe('the first administrator', () => {
  it('is a person with a sign-in, a post at the default agency and an appointment from today', () => {
    const said = made();
    expect(facts(said)).toEqual([
      'se.lanken.directory.person.registered.v1',
      'se.lanken.directory.person.identity-linked.v1',
      'se.lanken.directory.post.established.v1',
      'se.lanken.directory.appointment.started.v1',
      'se.lanken.directory.post.filled.v1',
    ]);
    expect(said[3]![1]).toMatchObject({
      role: 'administrator',
      organisation: defaultAgency.id,
      level: 'national',
      from: '2026-06-02',
      personRef: said[0]![0].id,
    });
  });

  it('is not entered twice when the sign-in belongs to somebody already', () => {
    const said = made(person());
    expect(facts(said)).toEqual([
      'se.lanken.directory.post.established.v1',
      'se.lanken.directory.appointment.started.v1',
      'se.lanken.directory.post.filled.v1',
    ]);
    expect(said[1]![1]).toMatchObject({ personRef: person().id });
  });
});
