import type { Transaction } from '@lanken/messaging';
import type { About, ProposedField } from '../model/change-proposal.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { referred } from '../referred.js';

/** Locks and loads what a proposal is about. */
export const entryOf = (tx: Transaction, about: About, subject: string): Promise<Organisation | Person> =>
  referred<Organisation | Person>(tx, about === 'person' ? Person : Organisation, subject, '/subject');

/** What the entry says now. */
export function valueOf(entry: Organisation | Person, field: ProposedField): string | null {
  if (field === 'name') return entry.name;
  if (entry instanceof Person) return field === 'email' || field === 'phone' ? entry[field] : null;
  return field === 'organisationsnummer' || field === 'wikidata' ? (entry.identifiers[field] ?? null) : null;
}
