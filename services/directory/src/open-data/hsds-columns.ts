/** The type of a column, as a table schema calls it. */
type ColumnType = 'string' | 'date' | 'datetime' | 'number';

export interface HsdsTable {
  path: string;
  /** `!` after the type: every row has it. */
  columns: Record<string, ColumnType | `${ColumnType}!`>;
  /** Columns that name a row of another table. */
  refersTo?: Record<string, string>;
}

/** The tables of HSDS 3 that the directory fills, with those of their columns that it fills. */
export const hsdsTables = {
  organization: {
    path: 'organizations.csv',
    columns: {
      id: 'string!',
      name: 'string!',
      alternate_name: 'string',
      description: 'string!',
      email: 'string',
      website: 'string',
      uri: 'string',
    },
  },
  organization_identifier: {
    path: 'organization_identifiers.csv',
    columns: {
      id: 'string!',
      organization_id: 'string!',
      identifier_scheme: 'string',
      identifier_type: 'string!',
      identifier: 'string!',
    },
    refersTo: { organization_id: 'organization' },
  },
  service: {
    path: 'services.csv',
    columns: {
      id: 'string!',
      organization_id: 'string!',
      name: 'string!',
      description: 'string',
      url: 'string',
      email: 'string',
      status: 'string!',
      assured_date: 'date',
      last_modified: 'datetime',
    },
    refersTo: { organization_id: 'organization' },
  },
  location: {
    path: 'locations.csv',
    columns: {
      id: 'string!',
      location_type: 'string!',
      url: 'string',
      organization_id: 'string',
      name: 'string',
    },
    refersTo: { organization_id: 'organization' },
  },
  address: {
    path: 'addresses.csv',
    columns: {
      id: 'string!',
      location_id: 'string',
      address_1: 'string!',
      city: 'string!',
      state_province: 'string!',
      postal_code: 'string!',
      country: 'string!',
      address_type: 'string!',
    },
    refersTo: { location_id: 'location' },
  },
  service_at_location: {
    path: 'service_at_location.csv',
    columns: { id: 'string!', service_id: 'string!', location_id: 'string!' },
    refersTo: { service_id: 'service', location_id: 'location' },
  },
  service_area: {
    path: 'service_areas.csv',
    columns: { id: 'string!', service_id: 'string', name: 'string' },
    refersTo: { service_id: 'service' },
  },
  contact: {
    path: 'contacts.csv',
    columns: {
      id: 'string!',
      organization_id: 'string',
      service_id: 'string',
      title: 'string',
      email: 'string',
    },
    refersTo: { organization_id: 'organization', service_id: 'service' },
  },
  phone: {
    path: 'phones.csv',
    columns: { id: 'string!', contact_id: 'string', number: 'string!', type: 'string' },
    refersTo: { contact_id: 'contact' },
  },
  taxonomy: {
    path: 'taxonomies.csv',
    columns: { id: 'string!', name: 'string!', description: 'string!', version: 'string' },
  },
  taxonomy_term: {
    path: 'taxonomy_terms.csv',
    columns: {
      id: 'string!',
      code: 'string',
      name: 'string!',
      description: 'string!',
      taxonomy: 'string',
      language: 'string',
      taxonomy_id: 'string',
    },
    refersTo: { taxonomy_id: 'taxonomy' },
  },
  attribute: {
    path: 'attributes.csv',
    columns: {
      id: 'string!',
      link_id: 'string!',
      taxonomy_term_id: 'string!',
      link_type: 'string',
      link_entity: 'string!',
    },
    refersTo: { taxonomy_term_id: 'taxonomy_term' },
  },
} as const satisfies Record<string, HsdsTable>;

export type HsdsTableName = keyof typeof hsdsTables;
