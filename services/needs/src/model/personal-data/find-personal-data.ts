import { findEmailAddresses } from './email-addresses.js';
import type { Finding } from './finding.js';
import { findIdentityNumbers } from './identity-numbers.js';
import { findNames } from './names.js';
import { findPhoneNumbers } from './phone-numbers.js';

// Of two that overlap the surer one counts.
const surestFirst = [findIdentityNumbers, findEmailAddresses, findPhoneNumbers, findNames];

/** What looks like personal data in a text, in the order in which it stands there. */
export function findPersonalData(text: string): Finding[] {
  const found: Finding[] = [];
  for (const find of surestFirst)
    found.push(...find(text).filter((each) => !found.some((other) => overlap(each, other))));
  return found.sort((one, other) => one.from - other.from);
}

const overlap = (one: Finding, other: Finding): boolean => one.from < other.to && other.from < one.to;
