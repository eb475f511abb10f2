import { Refusal, type Level, type OrganisationKind, type Role } from '@lanken/contracts';

/** Whoever acts, as an appointment lets them. */
export interface Acting {
  role: Role;
  organisation: string;
  county: string;
}

// Where it lies now, not where its events are said.
interface InPlace {
  place: { county: string };
}

interface Body extends InPlace {
  id: string;
  kind: OrganisationKind;
  level: Level;
}

interface Holding extends InPlace {
  organisation: string;
  role: Role;
}

// Who handles money, decides, audits or administers is appointed by an administrator: a coordinator never is that person.
const rolesOfTheCounty: readonly Role[] = [
  'municipal_coordinator',
  'county_coordinator',
  'association_contact',
];

// Who acts for an organisation, and so edits it.
const ownRoles: readonly Role[] = [
  'municipal_coordinator',
  'county_coordinator',
  'national_officer',
  'association_contact',
];

const refuse = (message: string): never => {
  throw new Refusal('forbidden', 'not-allowed', message);
};

// The reference data and the national level know these; a county registers whom it works with.
const notByCounty: readonly OrganisationKind[] = [
  'municipality',
  'county_board',
  'region',
  'national_agency',
];

/** Organisations: an administrator; a national officer those of the national level; a county coordinator those in the county. */
export function mayRegisterOrganisation(acting: Acting, organisation: Omit<Body, 'id'>): void {
  if (acting.role === 'administrator') return;
  const { level, kind, place } = organisation;
  if (acting.role === 'national_officer' && level === 'national') return;
  if (acting.role === 'county_coordinator' && place.county === acting.county && !notByCounty.includes(kind))
    return;
  refuse(
    'National organisations are registered by a national officer; associations, companies and others of a county by its ' +
      'coordinator; municipalities, regions and county boards by an administrator. Anyone may propose one.',
  );
}

/** What an organisation says of itself: who acts for it, or who may register it. */
export function mayEditOrganisation(acting: Acting, organisation: Body): void {
  if (acting.organisation === organisation.id && ownRoles.includes(acting.role)) return;
  mayRegisterOrganisation(acting, organisation);
}

/** The end of an organisation: the national level, or who may register it. */
export function mayEndOrganisation(acting: Acting, organisation: Body): void {
  if (acting.role !== 'national_officer') mayRegisterOrganisation(acting, organisation);
}

/** Persons: an administrator, the county coordinator of the organisation's county, the organisation's own coordinator. */
export function mayEnterPerson(acting: Acting, organisation: Omit<Body, 'kind'>): void {
  if (acting.role === 'administrator') return;
  if (acting.role === 'county_coordinator' && acting.county === organisation.place.county) return;
  if (acting.role === 'municipal_coordinator' && acting.organisation === organisation.id) return;
  refuse(
    'Persons are entered by a coordinator of their own organisation, of its county, or by an administrator.',
  );
}

/** The entry of a person: who may enter it, and the person. */
export function mayCorrectPerson(
  acting: Acting & { person: string },
  person: { id: string; organisation: Omit<Body, 'kind'> },
): void {
  if (acting.person !== person.id) mayEnterPerson(acting, person.organisation);
}

/** Posts and appointments: an administrator; within the county, and for the roles of its coordination, its coordinator. */
export function mayFillRole(acting: Acting, holding: Holding): void {
  if (acting.role === 'administrator') return;
  if (acting.role !== 'county_coordinator' || acting.county !== holding.place.county)
    refuse('Posts and appointments are made by the coordinator of the county, or by an administrator.');
  if (!rolesOfTheCounty.includes(holding.role))
    refuse(
      `The role ${holding.role} is given by an administrator; a county coordinator gives ${rolesOfTheCounty.join(', ')}.`,
    );
}

/** Deputies and leave: who appoints, and the holder, of what they hold themselves. */
export function mayNameDeputy(
  acting: Acting & { appointment: string },
  held: Holding & { id: string },
): void {
  if (acting.appointment !== held.id) mayFillRole(acting, held);
}

/** What somebody has in hand: their own organisation, who coordinates the county, the national level, an administrator. */
export function maySeeHoldings(acting: Acting, { organisation, place }: Omit<Holding, 'role'>): void {
  if (acting.organisation === organisation || ['administrator', 'national_officer'].includes(acting.role))
    return;
  if (acting.role === 'county_coordinator' && acting.county === place.county) return;
  refuse(
    'What is in hand is shown to the own organisation, the coordinator of its county and the national level.',
  );
}

/** The end of an access: who acts for the organisation that it acts for, the observer, and who may give it. */
export function mayRevokeAccess(
  acting: Acting & { person: string },
  grant: Holding & { person: string },
): void {
  if (acting.person === grant.person) return;
  if (acting.organisation === grant.organisation && ownRoles.includes(acting.role)) return;
  mayFillRole(acting, grant);
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
