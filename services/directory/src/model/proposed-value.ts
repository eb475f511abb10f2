import { proposable, Refusal } from '@lanken/contracts';
import { isEmail, matches } from 'class-validator';
import { phonePattern } from '../fields/is-phone.js';
import type { About, ProposedField } from './change-proposal.js';
import { identifierOf } from './identifier.js';

/** The value as the entry would have it; refuses a field that the entry does not have, and a value that it cannot have. */
export function proposedValue(about: About, field: ProposedField, value: string | undefined): string | null {
  if (!(proposable[about] as readonly string[]).includes(field))
    throw wrong(
      '/field',
      `Of ${about === 'person' ? 'a person' : 'an organisation'} this can be proposed: ${proposable[about].join(', ')}.`,
    );
  if (value === undefined) {
    if (field === 'name' || field === 'email')
      throw wrong('/value', `Every ${about} has this: say what is right.`);
    return null;
  }
  if (field === 'organisationsnummer' || field === 'wikidata') return identifierOf(field, value);
  if (field === 'email' && !isEmail(value)) throw wrong('/value', 'This is no e-mail address.');
  if (field === 'phone' && !matches(value, phonePattern)) throw wrong('/value', 'This is no phone number.');
  return value;
}

const wrong = (pointer: string, message: string): Refusal =>
  new Refusal('unprocessable', 'proposal-unfit', message, [{ pointer, message }]);
