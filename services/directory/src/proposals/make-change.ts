import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import type { ChangeProposal } from '../model/change-proposal.js';
import { dayOf } from '../model/day.js';
import { type Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { identifierIsFree } from '../organisations/identifier-is-free.js';
import { neighbours } from '../organisations/neighbours.js';
import { emailIsFree } from '../persons/email-is-free.js';

/** Makes the proposed correction, as whoever answers for the entry would. */
export async function makeChange(
  tx: Transaction,
  entry: Organisation | Person,
  { field, value }: ChangeProposal,
  by: Actor,
): Promise<void> {
  if (entry instanceof Person) {
    if (field === 'email') await emailIsFree(tx, value!, entry.id);
    return tx.say(entry, entry.correct({ [field]: value }, by.by()));
  }
  const today = dayOf(tx.now);
  if (field === 'name') {
    const others = await neighbours(tx, entry.kind, entry.place);
    return tx.say(entry, entry.rename(value!, today, today, others, by.by()));
  }
  const scheme = field as 'organisationsnummer' | 'wikidata';
  if (value) await identifierIsFree(tx, scheme, value, entry.id);
  tx.say(entry, entry.identify(scheme, value ?? undefined, by.by()));
}
