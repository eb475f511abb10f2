import ICAL from 'ical.js';
import type { ContactShown } from '../offers/contact-shown.js';
import { roleNames } from './in-words.js';

type Property = [name: string, parameters: Record<string, string | string[]>, type: string, value: unknown];

const text = (name: string, value: string): Property => [name, {}, 'text', value];
// Commas would be escaped, which an address is not everywhere taken back from.
const uri = (name: string, value: string): Property => [name, {}, 'uri', value.replaceAll(',', '%2C')];

const telephone = (number: string): Property => ['tel', { type: ['work', 'voice'] }, 'text', dialled(number)];

/** A contact point as vCard 4 (RFC 6350): a card of the role in its organisation, without a person's name. */
export function writeVcard({
  id,
  title,
  organisationName,
  role,
  email,
  phone,
  web,
  changed,
}: ContactShown): string {
  const card: Property[] = [
    text('version', '4.0'),
    uri('uid', `urn:uuid:${id}`),
    text('kind', 'org'),
    text('fn', `${title}, ${organisationName}`),
    ['org', {}, 'text', [organisationName]],
    ...(role ? [text('role', roleNames[role] ?? title)] : []),
    ...(email ? [text('email', email)] : []),
    ...(phone ? [telephone(phone)] : []),
    ...(web ? [uri('url', web)] : []),
    ['rev', {}, 'timestamp', changed.toISOString().replace(/\.\d+/, '')],
  ];
  return ICAL.stringify(['vcard', card, []]);
}

// A global number begins with +; a Swedish one is written without the zero of the trunk.
const dialled = (number: string): string =>
  number
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+46');
