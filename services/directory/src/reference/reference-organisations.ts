import { noCounty, noMunicipality, type OrganisationKind } from '@lanken/contracts';
import { counties, municipalities } from './areas.js';

export interface ReferenceOrganisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  county: string;
  municipality: string;
}

// UUIDv8 (RFC 9562: what it means is ours) from the code, so that every installation names the same organisation alike.
const idOf = (kind: number, code: string): string =>
  `00000000-0000-8000-800${kind}-${code.padStart(12, '0')}`;

/** The id of a county's administrative board, in every installation. */
export const countyBoardId = (county: string): string => idOf(1, county);

/** The id of a municipality, in every installation. */
export const municipalityId = (municipality: string): string => idOf(2, municipality);

/** Folkhälsomyndigheten: the agency that takes what no other national agency takes. */
export const defaultAgency: ReferenceOrganisation = {
  id: idOf(0, '1'),
  name: 'Folkhälsomyndigheten',
  kind: 'national_agency',
  county: noCounty,
  municipality: noMunicipality,
};

/** The organisations that every installation knows from its first start. */
export const referenceOrganisations: readonly ReferenceOrganisation[] = [
  defaultAgency,
  ...[...counties.values()].map((county) => ({
    id: countyBoardId(county.code),
    name: `Länsstyrelsen i ${county.name}`,
    kind: 'county_board' as const,
    county: county.code,
    municipality: noMunicipality,
  })),
  ...[...municipalities.values()].map((municipality) => ({
    id: municipalityId(municipality.code),
    name: municipality.name,
    kind: 'municipality' as const,
    county: municipality.county,
    municipality: municipality.code,
  })),
];
