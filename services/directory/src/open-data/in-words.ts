import {
  noCounty,
  noMunicipality,
  type OrganisationKind,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { counties, municipalities } from '../reference/areas.js';

/** Kinds of organisation in Swedish, as a description begins. */
const kinds: Record<OrganisationKind, string> = {
  municipality: 'Kommun',
  county_board: 'Länsstyrelse',
  region: 'Region',
  national_agency: 'Statlig myndighet',
  police: 'Polis',
  customs: 'Tull',
  coast_guard: 'Kustbevakning',
  prison_probation: 'Kriminalvård',
  university: 'Universitet eller högskola',
  sports_federation: 'Idrottsförbund',
  business: 'Företag',
  civil_society: 'Idéburen organisation',
  other: 'Organisation',
};

/** Substance areas in Swedish. */
export const areaNames: Record<SubstanceArea, string> = {
  alcohol: 'Alkohol',
  narcotics: 'Narkotika',
  doping: 'Dopning',
  tobacco_nicotine: 'Tobak och nikotin',
  gambling: 'Spel om pengar',
};

/** Roles that the public meets, in Swedish. */
export const roleNames: Partial<Record<Role, string>> = {
  municipal_coordinator: 'Kommunal ANDTS-samordnare',
  county_coordinator: 'Länssamordnare ANDTS',
  national_officer: 'Nationell handläggare ANDTS',
  association_contact: 'Kontakt för den idéburna organisationen',
};

/** The name of the municipality, the county or the country that the codes mean. */
export function placeName({ county, municipality }: { county: string; municipality: string }): string {
  if (municipality !== noMunicipality) return municipalities.get(municipality)?.name ?? municipality;
  return county === noCounty ? 'Sverige' : countyName(county);
}

/** "Kronobergs län"; Sverige where there is no county. */
export const countyName = (county: string): string =>
  county === noCounty ? 'Sverige' : (counties.get(county)?.name ?? county);

/** One sentence that says what an organisation is and where. */
export const describe = ({ kind, county }: { kind: OrganisationKind; county: string }): string =>
  `${kinds[kind]} i ${countyName(county)}.`;
