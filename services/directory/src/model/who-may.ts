import { Refusal, type Level, type OrganisationKind, type Role } from '@lanken/contracts';

/** Whoever acts, as an appointment lets them. */
export interface Acting {
  role: Role;
  organisation: string;
  county: string;
}

interface Body {
  id: string;
  kind: OrganisationKind;
  level: Level;
  county: string;
}

interface Holding {
  organisation: string;
  role: Role;
  county: string;
}

// Who handles money, decides, audits or administers is appointed by an administrator: a coordinator never is that person.
const rolesOfTheCounty: readonly Role[] = [
  'municipal_coordinator',
  'county_coordinator',
  'association_contact',
];

const refuse = (message: string): never => {
  throw new Refusal('forbidden', 'not-allowed', message);
};

/** Organisations: an administrator; of the national level also a national officer. */
export function mayRegisterOrganisation(acting: Acting, level: Level): void {
  if (acting.role === 'administrator' || (acting.role === 'national_officer' && level === 'national')) return;
  refuse(
    'A national officer registers organisations of the national level; others are registered by an administrator.',
  );
}

/** Persons: an administrator, the county coordinator of the organisation's county, the organisation's own coordinator. */
export function mayEnterPerson(acting: Acting, organisation: Omit<Body, 'kind'>): void {
  if (acting.role === 'administrator') return;
  if (acting.role === 'county_coordinator' && acting.county === organisation.county) return;
  if (acting.role === 'municipal_coordinator' && acting.organisation === organisation.id) return;
  refuse(
    'Persons are entered by a coordinator of their own organisation, of its county, or by an administrator.',
  );
}

/** Posts and appointments: an administrator; within the county, and for the roles of its coordination, its coordinator. */
export function mayFillRole(acting: Acting, holding: Holding): void {
  if (acting.role === 'administrator') return;
  if (acting.role !== 'county_coordinator' || acting.county !== holding.county)
    refuse('Posts and appointments are made by the coordinator of the county, or by an administrator.');
  if (!rolesOfTheCounty.includes(holding.role))
    refuse(
      `The role ${holding.role} is given by an administrator; a county coordinator gives ${rolesOfTheCounty.join(', ')}.`,
    );
}

/**
 * Invitations: whoever may enter the person. Who accepts one gets everything that the person holds, so nobody invites
 * somebody who holds more than they could give, and only an administrator gives a second sign-in to somebody.
 */
export function mayInvite(
  acting: Acting,
  person: { organisation: Omit<Body, 'kind'>; holds: Holding[]; linked: boolean },
): void {
  if (acting.role === 'administrator') return;
  mayEnterPerson(acting, person.organisation);
  if (person.linked)
    throw new Refusal(
      'conflict',
      'person-is-linked',
      'The person has a sign-in already; a further one is given by an administrator.',
    );
  const own = (held: Holding): boolean =>
    held.organisation === acting.organisation && held.role === acting.role;
  for (const held of person.holds) if (!own(held)) mayFillRole(acting, held);
}
