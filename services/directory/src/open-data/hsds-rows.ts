import type { SubstanceArea } from '@lanken/contracts';
import { substanceAreas } from '@lanken/contracts';
import { derivedId } from '../model/derived-id.js';
import type { ContactShown } from '../offers/contact-shown.js';
import { areaNames, countyName, describe, placeName } from './in-words.js';
import type { OpenOffer, OpenOrganisation } from './open-rows.js';

/** A row of a table of HSDS; what is not known is left out. */
export type HsdsRow = Record<string, string>;

const filled = (row: Record<string, string | null | undefined>): HsdsRow =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string] => !!entry[1]));

export const organizationRow = (organisation: OpenOrganisation, contacts: ContactShown[]): HsdsRow => {
  const general = contacts.filter(({ offer }) => offer === null);
  const { wikidata } = organisation.identifiers;
  return filled({
    id: organisation.id,
    name: organisation.name,
    alternate_name: organisation.formerly,
    description: describe(organisation),
    email: general.find(({ email }) => email)?.email,
    website: general.find(({ web }) => web)?.web,
    uri: wikidata && `http://www.wikidata.org/entity/${wikidata}`,
  });
};

// SE-ON is the Swedish register of organisationsnummer in the list of org-id.guide, which HSDS takes schemes from.
const schemes = {
  organisationsnummer: { identifier_scheme: 'SE-ON', identifier_type: 'Organisationsnummer' },
  wikidata: { identifier_scheme: 'wikidata', identifier_type: 'Wikidata' },
} as const;

export const identifierRows = ({ id, identifiers }: OpenOrganisation): HsdsRow[] =>
  (['organisationsnummer', 'wikidata'] as const)
    .filter((scheme) => identifiers[scheme])
    .map((scheme) => ({
      id: derivedId(id, scheme),
      organization_id: id,
      ...schemes[scheme],
      identifier: identifiers[scheme]!,
    }));

export const serviceRow = (
  offer: OpenOffer,
  { verified }: { verified: string | null },
  contacts: ContactShown[],
): HsdsRow =>
  filled({
    id: offer.id,
    organization_id: offer.organisation,
    name: offer.title,
    description: offer.description,
    url: offer.link,
    email: contacts.find((contact) => contact.offer === offer.id && contact.email)?.email,
    status: offer.status,
    assured_date: verified,
    last_modified: offer.changed.toISOString(),
  });

/** Where a service is given: its sites, or, where it has none, by phone and on the web. */
export interface Location {
  /** The service at this location. */
  serviceAt: HsdsRow;
  location: HsdsRow;
  addresses: HsdsRow[];
}

export function locationsOf(offer: OpenOffer, { county }: { county: string }): Location[] {
  if (!offer.sites.length) return [virtualLocation(offer)];
  return offer.sites.map((site) => {
    const location_id = derivedId(site.id, 'location');
    const at = { organization_id: offer.organisation, name: site.title };
    return {
      serviceAt: { id: site.id, service_id: offer.id, location_id },
      location: { id: location_id, location_type: 'physical', ...at },
      addresses: [
        {
          id: derivedId(site.id, 'address'),
          location_id,
          address_1: site.street,
          city: site.city,
          state_province: countyName(county),
          postal_code: site.postalCode,
          country: 'SE',
          address_type: 'physical',
        },
      ],
    };
  });
}

function virtualLocation({ id, organisation, title, link }: OpenOffer): Location {
  const location_id = derivedId(id, 'location');
  const location = { id: location_id, location_type: 'virtual', url: link };
  return {
    serviceAt: { id, service_id: id, location_id },
    location: filled({ ...location, organization_id: organisation, name: title }),
    addresses: [],
  };
}

export const serviceAreaRow = (
  { id }: OpenOffer,
  organisation: { county: string; municipality: string },
): HsdsRow => ({ id: derivedId(id, 'service-area'), service_id: id, name: placeName(organisation) });

/** A contact has a title and no name: it is a role, whoever holds it. */
export const contactRow = ({ id, organisation, offer, title, email }: ContactShown): HsdsRow =>
  filled({ id, organization_id: organisation, service_id: offer, title, email });

export const phoneRows = ({ id, phone }: ContactShown): HsdsRow[] =>
  phone ? [{ id: derivedId(id, 'phone'), contact_id: id, number: phone, type: 'voice' }] : [];

export const taxonomyRow: HsdsRow = {
  id: derivedId('2022', 'substance-areas'),
  name: 'ANDTS-områden',
  description:
    'De områden som samordningen av det förebyggande arbetet gäller: alkohol, narkotika, dopning, tobak och nikotin, spel.',
  version: '2022',
};

export const termId = (area: SubstanceArea): string => derivedId(area, 'substance-area');

export const termRows: HsdsRow[] = substanceAreas.map((area) => ({
  id: termId(area),
  code: area,
  name: areaNames[area],
  description: `${areaNames[area]}, som ANDTS-område.`,
  taxonomy: taxonomyRow.name!,
  language: 'sv',
  taxonomy_id: taxonomyRow.id!,
}));

export const attributeRows = ({ id, substanceAreas: areas }: OpenOffer): HsdsRow[] =>
  areas.map((area) => ({
    id: derivedId(id, `attribute/${area}`),
    link_id: id,
    taxonomy_term_id: termId(area),
    link_type: 'topic',
    link_entity: 'service',
  }));
