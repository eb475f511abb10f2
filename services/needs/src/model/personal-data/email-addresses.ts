import type { Finding } from './finding.js';

const at = '(?:@|\\s?[([{]\\s?(?:at|snabel-?a|@)\\s?[)\\]}]\\s?)';
const label = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?';
const address = new RegExp(
  `(?<![\\p{L}\\d.!#$%&'*+/=?^_{|}~-])[\\p{L}\\d.!#$%&'*+/=?^_{|}~-]{1,64}${at}(?:${label}\\.)+\\p{L}{2,24}(?![\\p{L}\\d])`,
  'giu',
);

/** E-mail addresses, also those whose @ is written out in brackets. */
export const findEmailAddresses = (text: string): Finding[] =>
  [...text.matchAll(address)].map(({ index, 0: found }) => ({
    kind: 'email_address',
    from: index,
    to: index + found.length,
  }));
