import { Refusal, type Role } from '@lanken/contracts';
import { actsFor, networkRoles } from './acts-for.js';
import type { StructureRecord } from './structure-record.js';
import type { Acting } from './who-may.js';

const isInNetwork = ({ role }: Acting): boolean => (networkRoles as readonly Role[]).includes(role);

type Known = Pick<StructureRecord, 'convenor' | 'counties' | 'visibility' | 'title'>;

/** Calls its meetings, writes to its members, moderates its forum. */
export const convenes = (acting: Acting, { convenor }: Known): boolean => actsFor(acting, convenor);

/** Sees to it that the structure is what it should be. */
export function keeps(acting: Acting, structure: Known): boolean {
  if (acting.role === 'administrator' || convenes(acting, structure)) return true;
  return structure.counties.length
    ? acting.role === 'county_coordinator' && structure.counties.includes(acting.county)
    : acting.role === 'national_officer';
}

/** Takes part in the structure, keeps it or audits: reads it also where it is restricted. */
export const isConcerned = (acting: Acting, structure: Known, member: boolean): boolean =>
  member || keeps(acting, structure) || acting.role === 'auditor';

/** What is `network` is for the coordinators of all levels, and for those concerned, as is what is restricted. */
export function mayReadStructure(acting: Acting, structure: Known, member: boolean): boolean {
  if (structure.visibility === 'public' || isConcerned(acting, structure, member)) return true;
  return structure.visibility === 'network' && isInNetwork(acting);
}

/** A new structure; a body is formed by who keeps the structure that it is of. */
export function mustForm(acting: Acting, counties: string[]): void {
  const nobody = { convenor: '', visibility: 'restricted', title: '' } as const;
  if (!keeps(acting, { ...nobody, counties }))
    throw notAllowed(
      'A structure is formed by the coordinator of one of its counties, a national one by a national officer.',
    );
}

export function mustKeep(acting: Acting, structure: Known): void {
  if (!keeps(acting, structure))
    throw notAllowed(
      structure.counties.length
        ? 'A structure is kept by its convenor, by the county coordinators of its counties, or by an administrator.'
        : 'A national structure is kept by its convenor, by a national officer, or by an administrator.',
    );
}

/** Only those concerned read who is invited to a meeting, and its minutes. */
export function mustBeConcerned(acting: Acting, structure: Known, member: boolean): void {
  if (!isConcerned(acting, structure, member))
    throw notAllowed(`This is for those who take part in ${structure.title}, or keep it.`);
}

export function mustConvene(acting: Acting, structure: Known): void {
  if (!convenes(acting, structure))
    throw notAllowed(
      `This is for the convenor of ${structure.title}: a coordinator of the organisation that convenes it.`,
    );
}

/** Only its members take part: not those who keep it, whoever they are. */
export function mustTakePart(acting: Acting, structure: Known, member: boolean): void {
  if (!member && !convenes(acting, structure))
    throw notAllowed(`This is for the members of ${structure.title}.`);
}

const notAllowed = (message: string): Refusal => new Refusal('forbidden', 'not-allowed', message);
