import {
  IsCountyCode,
  IsMunicipalityCode,
  levels,
  organisationKinds,
  type Level,
  type OrganisationKind,
} from '@lanken/contracts';
import { IsIn, IsInt, IsString, IsUUID } from 'class-validator';

/** An organisation as the directory shows it. */
export class OrganisationShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  name: string;

  @IsIn(organisationKinds)
  kind: OrganisationKind;

  @IsIn(levels)
  level: Level;

  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;
}

/** Selects organisations as they are shown. */
export const selectOrganisations =
  'select id, sequence, name, kind, level, county, municipality from organisation';
