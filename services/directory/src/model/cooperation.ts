import { Refusal, type OrganisationKind } from '@lanken/contracts';
import type { OrganisationState } from './organisation-record.js';

/** Kinds of organisation that are associations: civil society. */
export const associationKinds = ['civil_society', 'sports_federation'] as const satisfies OrganisationKind[];

const publicKinds: readonly OrganisationKind[] = [
  'municipality',
  'county_board',
  'region',
  'national_agency',
  'police',
  'customs',
  'coast_guard',
  'prison_probation',
  'university',
];

/** An organisation, as far as it matters for a cooperation. */
export interface Party {
  id: string;
  name: string;
  kind: OrganisationKind;
  state: OrganisationState;
}

/** What there is not yet for a cooperation with civil society, in words; undefined when nothing lacks. */
export function whatLacks(parties: Pick<Party, 'kind'>[]): string | undefined {
  if (!parties.some(({ kind }) => publicKinds.includes(kind))) return 'a public body';
  const associations: readonly OrganisationKind[] = associationKinds;
  return parties.some(({ kind }) => associations.includes(kind)) ? undefined : 'an association';
}

/** Refuses parties that cannot cooperate: who does not exist any more or not yet, or public bodies or associations alone. */
export function checkParties(parties: Party[], pointer: string): void {
  const errors = parties.flatMap(({ name, state }, index) =>
    state === 'active' ? [] : [{ pointer: `${pointer}/${index}`, message: `${name} is ${state}.` }],
  );
  if (errors.length)
    throw new Refusal(
      'unprocessable',
      'party-not-active',
      'Not all of them are active organisations.',
      errors,
    );
  const lacking = whatLacks(parties);
  if (!lacking) return;
  const message = `It takes a public body and an association; ${lacking} is missing.`;
  throw new Refusal('unprocessable', 'parties-unfit', message, [{ pointer, message }]);
}
