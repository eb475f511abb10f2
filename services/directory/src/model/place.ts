import { noCounty, noMunicipality, Refusal, type Level, type OrganisationKind } from '@lanken/contracts';

export interface Area {
  county: string;
  municipality: string;
}

/** The level of whatever belongs to an area. */
export function levelOf({ county, municipality }: Area): Level {
  if (municipality !== noMunicipality) return 'local';
  return county === noCounty ? 'national' : 'county';
}

/** A county or municipality by its code of two or four digits. */
export const areaOf = (code: string): Area =>
  code.length === 2
    ? { county: code, municipality: noMunicipality }
    : { county: code.slice(0, 2), municipality: code };

const levelOfKind: Partial<Record<OrganisationKind, Level>> = {
  municipality: 'local',
  county_board: 'county',
  region: 'county',
  national_agency: 'national',
};

const wanted: Record<Level, string> = {
  local: 'a municipality',
  county: 'a county and no municipality',
  national: 'neither county nor municipality',
};

/** Where an organisation of a kind belongs; the county of a municipality is known by its code. */
export function areaFor(kind: OrganisationKind, county?: string, municipality?: string): Area {
  const known = municipality?.slice(0, 2) ?? county;
  if (county && county !== known)
    throw wrong(
      '/municipality',
      `the municipality ${municipality} lies in the county ${known}, not in ${county}`,
    );
  const area = { county: known ?? noCounty, municipality: municipality ?? noMunicipality };
  const level = levelOfKind[kind];
  if (level && levelOf(area) !== level)
    throw wrong('/kind', `an organisation of kind ${kind} has ${wanted[level]}`);
  return area;
}

const wrong = (pointer: string, message: string): Refusal =>
  new Refusal('unprocessable', 'wrong-area', `The area does not fit: ${message}.`, [{ pointer, message }]);
