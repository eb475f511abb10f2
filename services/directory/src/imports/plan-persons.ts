import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { EntityManager } from 'typeorm';
import { Person } from '../model/person.js';
import { mayEnterPerson } from '../model/who-may.js';
import { KnownOrganisations } from './known-organisations.js';
import type { NamedRow } from './name-columns.js';
import { planRows, type Made, type Plan } from './planned.js';
import { PersonRow } from './row-inputs.js';

/** What becomes of rows that are persons: each is entered, in the organisation that answers for the entry. */
export async function planPersons(
  manager: EntityManager,
  rows: NamedRow[],
  { by, newId }: { by: Actor; newId: () => string },
): Promise<Plan> {
  const organisations = await KnownOrganisations.of(manager);
  const known = await personsByEmail(
    manager,
    rows.map(({ cells }) => cells.email ?? ''),
  );
  const taken = new Set(known.keys());
  const make = ({ name, email, phone, organisation: named }: PersonRow): Made[] => {
    const organisation = organisations.named(named);
    mayEnterPerson(by, organisation);
    mustBeFree(email, taken);
    const person = new Person();
    const details = { id: newId(), name, email, phone: phone ?? null, organisation: organisation.id };
    const events = [person.register(details, by.by())];
    taken.add(email.toLowerCase());
    return [{ thing: 'person', aggregate: person, events }];
  };
  return { rows: planRows(rows, PersonRow, make), after: [] };
}

/** Who is entered with one of the addresses, by it. */
export async function personsByEmail(manager: EntityManager, emails: string[]): Promise<Map<string, Person>> {
  const persons = await manager
    .createQueryBuilder(Person, 'person')
    .where('lower(email) = any(:emails)', { emails: emails.map((email) => email.toLowerCase()) })
    .getMany();
  return new Map(persons.map((person) => [person.email!.toLowerCase(), person]));
}

function mustBeFree(email: string, taken: Set<string>): void {
  if (!taken.has(email.toLowerCase())) return;
  const message = 'Somebody with this e-mail address is entered already, in the directory or in a row above.';
  throw new Refusal('conflict', 'person-exists', message, [{ pointer: '/email', message }]);
}
