import type { IdentifierScheme, OfferStatus, OrganisationKind, SubstanceArea } from '@lanken/contracts';
import type { EntityManager } from 'typeorm';
import type { ContactShown } from '../offers/contact-shown.js';
import { isPublic, selectContacts } from '../offers/contact-shown.js';
import type { Site } from '../model/service-offer.js';

/** An organisation as everyone may know it. */
export interface OpenOrganisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  county: string;
  municipality: string;
  identifiers: Partial<Record<IdentifierScheme, string>>;
  formerly: string | null;
  verified: string | null;
}

export interface OpenOffer {
  id: string;
  organisation: string;
  title: string;
  description: string;
  link: string | null;
  substanceAreas: SubstanceArea[];
  sites: Site[];
  status: OfferStatus;
  changed: Date;
}

/** Selects the organisations that are; the name before today's is the last but one. */
export const openOrganisations = `
  select id, name, kind, county_now as county, municipality_now as municipality, identifiers,
    names -> -2 ->> 'name' as formerly, verified::text as verified
  from organisation where state = 'active'`;

/** Selects the services of organisations that are, also those that are given no more. */
export const openOffers = `
  select offer.id, offer.organisation, title, description, link, substance_areas as "substanceAreas", sites, status, changed,
    organisation.name as "organisationName"
  from service_offer offer join organisation on organisation.id = offer.organisation
  where organisation.state = 'active'`;

/** Those of the organisations, by id. */
export const organisationsById = async (
  manager: EntityManager,
  ids: string[],
): Promise<Map<string, OpenOrganisation>> => {
  const rows = await manager.query<OpenOrganisation[]>(`${openOrganisations} and id = any($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
};

/** Where each of the organisations is reached. */
export type Reached = (organisation: string) => ContactShown[];

/** What everyone may know of where the organisations are reached, in the order in which it was added. */
export async function contactsOf(manager: EntityManager, organisations: string[]): Promise<Reached> {
  const contacts = await manager.query<ContactShown[]>(
    `${selectContacts} and ${isPublic} and point.organisation = any($1) order by point.id`,
    [organisations],
  );
  return reachedBy(contacts);
}

/** The contact points by organisation. */
export function reachedBy(contacts: ContactShown[]): Reached {
  const known = new Map<string, ContactShown[]>();
  for (const contact of contacts) {
    const others = known.get(contact.organisation);
    if (others) others.push(contact);
    else known.set(contact.organisation, [contact]);
  }
  return (organisation) => known.get(organisation) ?? [];
}
