import { Refusal } from '@lanken/contracts';
import type { Caller } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { IdentityLink } from '../model/identity-link.js';
import { Person } from '../model/person.js';
import { emailIsFree } from '../persons/email-is-free.js';
import type { AssociationContact } from './association-input.js';

/** Who registers an association: the person of the sign-in, or a new one, who is entered with the association. */
export async function registrant(
  tx: Transaction,
  { identity, person }: Caller,
  contact: AssociationContact | undefined,
  organisation: string,
): Promise<string> {
  if (person && contact) throw wrong('The directory knows you already: leave the contact out.');
  if (person) return person;
  if (!contact) throw wrong('The directory does not know you yet: say who you are.');
  await emailIsFree(tx, contact.email).catch((error: unknown) => {
    throw error instanceof Refusal ? taken() : error;
  });
  const entered = new Person();
  const details = { id: tx.newId(), ...contact, phone: contact.phone ?? null, organisation };
  tx.say(entered, entered.register(details, { actor: 'person', personRef: details.id }));
  tx.say(entered, entered.linkIdentity(identity));
  tx.save(IdentityLink.of(identity, details.id, tx.now));
  return details.id;
}

const wrong = (message: string): Refusal =>
  new Refusal('unprocessable', 'contact-unfit', message, [{ pointer: '/contact', message }]);

// Not whose it is: a stranger may ask.
function taken(): Refusal {
  const message =
    'Somebody with this e-mail address is entered already: ask for an invitation, or use another.';
  return new Refusal('conflict', 'person-exists', message, [{ pointer: '/contact/email', message }]);
}
