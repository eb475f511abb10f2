import { IsMunicipalityCode, organisationKinds, type OrganisationKind } from '@lanken/contracts';
import { IsIn, IsOptional } from 'class-validator';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';

/** What somebody says of an organisation that the directory does not know. */
export class NewOrganisation {
  @IsLine(200)
  name: string;

  @IsIn(organisationKinds)
  kind: OrganisationKind;

  /** Absent for a national organisation, and where a municipality says it. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsMunicipalityCode()
  municipality?: string;
}
