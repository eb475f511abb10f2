import {
  IsCountyCode,
  IsDay,
  IsMunicipalityCode,
  levels,
  organisationKinds,
  type IdentifierScheme,
  type Level,
  type OrganisationKind,
} from '@lanken/contracts';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID } from 'class-validator';
import { organisationStates, type OrganisationState } from '../model/organisation-record.js';
import { freshnesses, type Freshness } from '../model/verifiable.js';

/** An organisation as the directory shows it, as of a day. */
export class OrganisationShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  name: string;

  @IsIn(organisationKinds)
  kind: OrganisationKind;

  @IsIn(organisationStates)
  state: OrganisationState;

  @IsIn(levels)
  level: Level;

  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;

  /** Its numbers in registers, by the register. */
  @IsObject()
  identifiers: Partial<Record<IdentifierScheme, string>>;

  /** Who stands in its place, once it is merged or dissolved. */
  @IsOptional()
  @IsUUID()
  successor: string | null;

  /** The first day on which it no longer is. */
  @IsOptional()
  @IsDay()
  ceased: string | null;

  /** Whether somebody has said lately that it is true. */
  @IsIn(freshnesses)
  freshness: Freshness;

  /** When somebody said so last. */
  @IsOptional()
  @IsDay()
  verified: string | null;
}

/** Selects organisations as they are shown today. */
export const selectOrganisations = `
  select id, sequence, name, kind, state, level, county_now as county, municipality_now as municipality,
    identifiers, successor, ceased::text as ceased, freshness, verified::text as verified, names
  from organisation`;

const eraOn = (eras: string, day: string): string => `(
  select known.era from jsonb_array_elements(${eras}) known (era)
  where coalesce(era ->> 'from', '') <= ${day} order by coalesce(era ->> 'from', '') desc limit 1)`;

/** Selects organisations with the name, the place and the state that they had on a day. */
export const selectOrganisationsOn = (day: string): string => `
  select id, sequence, named.era ->> 'name' as name, kind,
    case when ceased > ${day}::date then 'active' else state end as state, level,
    placed.era ->> 'county' as county, placed.era ->> 'municipality' as municipality,
    identifiers, successor, ceased::text as ceased, freshness, verified::text as verified, names
  from organisation
  cross join lateral ${eraOn('names', day)} named
  cross join lateral ${eraOn('places', day)} placed`;
