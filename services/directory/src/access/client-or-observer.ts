import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import type { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { referred } from '../referred.js';

/** Who is to have access: somebody who is entered, or a machine client that is entered now. */
export async function clientOrObserver(
  tx: Transaction,
  { client, person }: { client?: string | null; person?: string | null },
  { id: organisation }: Organisation,
  by: Actor,
): Promise<Person> {
  if (client && person) throw either('/client');
  if (person) return referred(tx, Person, person, '/person');
  if (!client) throw either('/person');
  const machine = new Person();
  const entry = { id: tx.newId(), name: client, email: null, phone: null, organisation };
  tx.say(machine, machine.registerMachine(entry, by.by()));
  return machine;
}

function either(pointer: string): Refusal {
  const message = 'Name either the machine client, or the person who observes.';
  return new Refusal('unprocessable', 'client-or-person', message, [{ pointer, message }]);
}
