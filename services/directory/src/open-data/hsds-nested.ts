import type { ContactShown } from '../offers/contact-shown.js';
import {
  attributeRows,
  contactRow,
  identifierRows,
  locationsOf,
  organizationRow,
  phoneRows,
  serviceAreaRow,
  serviceRow,
  termRows,
  type Location,
} from './hsds-rows.js';
import type { OpenOffer, OpenOrganisation } from './open-rows.js';

const contactNested = (contact: ContactShown): object => ({
  ...contactRow(contact),
  phones: phoneRows(contact),
});

const locationNested = ({ location, addresses }: Location): object => ({ ...location, addresses });

const attributesNested = (offer: OpenOffer): object[] =>
  attributeRows(offer).map((row) => ({
    ...row,
    taxonomy_term: termRows.find(({ id }) => id === row.taxonomy_term_id),
  }));

/** Everything about an organisation but its services. */
export const organizationNested = (organisation: OpenOrganisation, contacts: ContactShown[]): object => ({
  ...organizationRow(organisation, contacts),
  organization_identifiers: identifierRows(organisation),
  contacts: contacts.filter(({ offer }) => offer === null).map(contactNested),
});

/** Everything about a service, with its organisation. */
export function serviceNested(
  offer: OpenOffer,
  organisation: OpenOrganisation,
  contacts: ContactShown[],
): object {
  return {
    ...serviceInList(offer, organisation, contacts),
    contacts: contacts.filter((contact) => contact.offer === offer.id).map(contactNested),
    service_areas: [serviceAreaRow(offer, organisation)],
    service_at_locations: locationsOf(offer, organisation).map((at) => ({
      ...at.serviceAt,
      location: locationNested(at),
    })),
    attributes: attributesNested(offer),
  };
}

/** A service as a list shows it. */
export const serviceInList = (
  offer: OpenOffer,
  organisation: OpenOrganisation,
  contacts: ContactShown[],
): object => ({
  ...serviceRow(offer, organisation, contacts),
  organization: organizationRow(organisation, contacts),
});

/** A service where it is given, as a list shows it. */
export const serviceAtInList = (
  offer: OpenOffer,
  at: Location,
  organisation: OpenOrganisation,
  contacts: ContactShown[],
): object => ({
  ...at.serviceAt,
  location: at.location,
  service: serviceInList(offer, organisation, contacts),
});

/** Everything about a service where it is given. */
export const serviceAtNested = (
  offer: OpenOffer,
  at: Location,
  organisation: OpenOrganisation,
  contacts: ContactShown[],
): object => ({
  ...at.serviceAt,
  location: locationNested(at),
  service: { ...serviceInList(offer, organisation, contacts), attributes: attributesNested(offer) },
});
