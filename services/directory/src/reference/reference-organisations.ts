import { noCounty, noMunicipality, type OrganisationKind } from '@lanken/contracts';
import type { Day } from '../model/day.js';
import { counties, municipalities } from './areas.js';
import { readCsv } from './csv.js';

export interface ReferenceOrganisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  county: string;
  municipality: string;
  organisationsnummer?: string;
  formerName?: { name: string; until: Day };
  /** The code that a municipality had, in another county. */
  formerCode?: { municipality: string; until: Day };
  /** Of what is no more. */
  merged?: { into: string; from: Day };
}

// UUIDv8 (RFC 9562: what it means is ours) from the code, so that every installation names the same organisation alike.
const idOf = (kind: number, code: string): string =>
  `00000000-0000-8000-800${kind}-${code.padStart(12, '0')}`;

/** The id of a national body by its number in the reference data, in every installation. */
export const nationalBodyId = (number: string): string => idOf(0, number);

/** The id of a county's administrative board, in every installation. */
export const countyBoardId = (county: string): string => idOf(1, county);

/** The id of a municipality, in every installation. */
export const municipalityId = (municipality: string): string => idOf(2, municipality);

/** The id of a county's region, in every installation. */
export const regionId = (county: string): string => idOf(4, county);

/** The id of the routing by default that every installation begins with. */
export const defaultRoutingId = idOf(5, '1');

const national = { county: noCounty, municipality: noMunicipality };
const formerName = ({ former_name: name, until }: Record<string, string>) =>
  name ? { formerName: { name, until: until! } } : {};

const formerNames = new Map(readCsv('former-names.csv').map((row) => [row.number!, row]));
const moves = new Map(readCsv('moved-municipalities.csv').map((row) => [row.municipality_code!, row]));

const nationalBodies: ReferenceOrganisation[] = readCsv('national-bodies.csv').map((row) => ({
  id: nationalBodyId(row.number!),
  name: row.name!,
  kind: row.kind as OrganisationKind,
  ...national,
  ...(row.organisationsnummer && { organisationsnummer: row.organisationsnummer }),
  ...formerName(formerNames.get(row.number!) ?? {}),
}));

const mergedBodies: ReferenceOrganisation[] = readCsv('merged-bodies.csv').map((row) => ({
  id: nationalBodyId(row.number!),
  name: row.name!,
  kind: row.kind as OrganisationKind,
  ...national,
  merged: { into: nationalBodyId(row.successor!), from: row.from! },
}));

const regions: ReferenceOrganisation[] = readCsv('regions.csv').map((row) => ({
  id: regionId(row.county_code!),
  name: row.name!,
  kind: 'region',
  county: row.county_code!,
  municipality: noMunicipality,
  ...formerName(row),
}));

const movedFrom = (code: string) => {
  const move = moves.get(code);
  return move && { formerCode: { municipality: move.former_code!, until: move.from! } };
};

/** Folkhälsomyndigheten: the agency that takes what no other national agency takes. */
export const defaultAgency = nationalBodies[0]!;

/** The organisations that every installation knows from its first start; what is no more comes last. */
export const referenceOrganisations: readonly ReferenceOrganisation[] = [
  ...nationalBodies,
  ...[...counties.values()].map((county) => ({
    id: countyBoardId(county.code),
    name: `Länsstyrelsen i ${county.name}`,
    kind: 'county_board' as const,
    county: county.code,
    municipality: noMunicipality,
  })),
  ...regions,
  ...[...municipalities.values()].map((municipality) => ({
    id: municipalityId(municipality.code),
    name: municipality.name,
    kind: 'municipality' as const,
    county: municipality.county,
    municipality: municipality.code,
    ...movedFrom(municipality.code),
  })),
  ...mergedBodies,
];
