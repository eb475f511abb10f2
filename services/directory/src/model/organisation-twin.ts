import { Refusal, type OrganisationKind } from '@lanken/contracts';
import type { OrganisationRecord } from './organisation-record.js';

// An area has one of each; of other kinds it may have several, with names of their own.
const onePerArea: readonly OrganisationKind[] = ['municipality', 'county_board', 'region'];

/** Refuses what is there already; `others` are those of the same kind and area. */
export function refuseTwin(
  facts: { id: string; name: string; kind: OrganisationKind },
  others: OrganisationRecord[],
): void {
  const same = others.find(
    (other) =>
      other.id !== facts.id &&
      (other.state === 'active' || other.state === 'proposed') &&
      (onePerArea.includes(facts.kind) || sounds(other) === sounds(facts)),
  );
  if (!same) return;
  const { name, kind, state, id } = same;
  throw new Refusal(
    'conflict',
    'organisation-exists',
    `${name}, of kind ${kind}, is ${state === 'proposed' ? 'proposed' : 'registered'} for this area already: ${id}.`,
  );
}

const sounds = ({ name }: { name: string }): string => name.toLocaleLowerCase('sv');
