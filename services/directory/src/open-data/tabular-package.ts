import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync } from 'fflate';
import { hsdsTables, type HsdsTable, type HsdsTableName } from './hsds-columns.js';
import {
  attributeRows,
  contactRow,
  identifierRows,
  locationsOf,
  organizationRow,
  phoneRows,
  serviceAreaRow,
  serviceRow,
  taxonomyRow,
  termRows,
  type HsdsRow,
} from './hsds-rows.js';
import type { OpenOffer, OpenOrganisation, Reached } from './open-rows.js';

/** Everything that is in the open data. */
export interface OpenData {
  organisations: OpenOrganisation[];
  offers: OpenOffer[];
  reached: Reached;
}

export type HsdsRows = Record<HsdsTableName, HsdsRow[]>;

/** The rows of every table. */
export function rowsOf({ organisations, offers, reached }: OpenData): HsdsRows {
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const contacts = organisations.flatMap(({ id }) => reached(id));
  const at = offers.flatMap((offer) => locationsOf(offer, known.get(offer.organisation)!));
  return {
    organization: organisations.map((each) => organizationRow(each, reached(each.id))),
    organization_identifier: organisations.flatMap(identifierRows),
    service: offers.map((offer) =>
      serviceRow(offer, known.get(offer.organisation)!, reached(offer.organisation)),
    ),
    location: at.map(({ location }) => location),
    address: at.flatMap(({ addresses }) => addresses),
    service_at_location: at.map(({ serviceAt }) => serviceAt),
    service_area: offers.map((offer) => serviceAreaRow(offer, known.get(offer.organisation)!)),
    contact: contacts.map(contactRow),
    phone: contacts.flatMap(phoneRows),
    taxonomy: [taxonomyRow],
    taxonomy_term: termRows,
    attribute: offers.flatMap(attributeRows),
  };
}

/** The tabular data package: a table schema, and a CSV file for each table, as a ZIP file. */
export function tabularPackage(data: OpenData): Uint8Array {
  const rows = rowsOf(data);
  const files = tables.map(([name, table]) => [table.path, strToU8(csvOf(table, rows[name]))] as const);
  const description = strToU8(JSON.stringify(datapackage, undefined, 2));
  return zipSync({ 'datapackage.json': description, ...Object.fromEntries(files) });
}

const tables = Object.entries(hsdsTables) as [HsdsTableName, HsdsTable][];

// Whoever opens it in a spreadsheet must not run what somebody wrote: a cell that begins like a formula is only a text,
// and a phone number begins with 00 where people write +.
const csvOf = ({ columns }: HsdsTable, rows: HsdsRow[]): string =>
  stringify(rows.map(dialled), {
    header: true,
    columns: Object.keys(columns),
    record_delimiter: 'windows',
    escape_formulas: true,
  });

const dialled = ({ number, ...row }: HsdsRow): HsdsRow =>
  number === undefined ? row : { ...row, number: number.replace(/^\+/, '00') };

const datapackage = {
  name: 'lanken-directory',
  title: 'Länken: organisationer, tjänster och kontaktvägar i det förebyggande ANDTS-arbetet',
  profile: 'tabular-data-package',
  homepage: 'https://docs.openreferral.org/en/v3.0.0/',
  licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  resources: tables.map(([name, table]) => ({
    name,
    path: table.path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: schemaOf(table),
  })),
};

function schemaOf({ columns, refersTo = {} }: HsdsTable): object {
  const fields = Object.entries(columns).map(([name, type]) => ({
    name,
    type: type.replace('!', ''),
    constraints: { required: type.endsWith('!') },
  }));
  const foreignKeys = Object.entries(refersTo).map(([column, resource]) => ({
    fields: column,
    reference: { resource, fields: 'id' },
  }));
  return { fields, primaryKey: 'id', missingValues: [''], ...(foreignKeys.length && { foreignKeys }) };
}
