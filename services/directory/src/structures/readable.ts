import type { Actor } from '@lanken/http';
import type { Day } from '../model/day.js';
import { coordinating, inNetwork, isOn, memberships } from './memberships.js';

/** Whether the reader, who is the first five values, is a member of the row `structure` today. */
export const isMemberToday = `exists (select from ${memberships}
  where membership.structure = structure.id and membership.person = $4 and ${isOn('$5')})`;

/** Whether the reader convenes the row `structure`. */
export const isConvenor = `($1::text in (${coordinating}) and structure.convenor = $2::uuid)`;

/** Whether the reader takes part in the row `structure`, keeps it, or audits: who reads it where it is restricted. */
export const isConcerned = `($1::text in ('administrator', 'auditor')
  or $1 = 'county_coordinator' and $3::text = any (structure.counties)
  or $1 = 'national_officer' and structure.counties = '{}'
  or ${isConvenor}
  or ${isMemberToday})`;

/** `mayReadStructure`, for the row `structure`. */
export const isReadable = `(structure.visibility = 'public'
  or structure.visibility = 'network' and $1::text in (${inNetwork})
  or ${isConcerned})`;

/** The reader, as the first five values of a statement. */
export const reader = ({ role, organisation, county, person }: Actor, today: Day): unknown[] => [
  role,
  organisation,
  county,
  person,
  today,
];
