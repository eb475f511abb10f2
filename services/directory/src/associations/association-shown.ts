import { IsCountyCode, IsMunicipalityCode } from '@lanken/contracts';
import { IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { associationKinds } from '../model/cooperation.js';
import { registrationStates, type RegistrationState } from '../model/association-registration.js';

/** The registration of an association, as its county and who has registered it see it. */
export class AssociationShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  name: string;

  @IsIn(associationKinds)
  kind: (typeof associationKinds)[number];

  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;

  @IsOptional()
  @IsString()
  organisationNumber: string | null;

  @IsUUID()
  person: string;

  @IsString()
  personName: string;

  @IsDate()
  registered: Date;

  @IsIn(registrationStates)
  state: RegistrationState;

  /** Why it was rejected. */
  @IsOptional()
  @IsString()
  reason: string | null;
}

export const selectAssociations = `
  select organisation.id, organisation.sequence, organisation.name, kind, county_now as county,
    municipality_now as municipality, identifiers ->> 'organisationsnummer' as "organisationNumber",
    registration.person, person.name as "personName", registered, registration.state, reason
  from association_registration registration
  join organisation on organisation.id = registration.id
  join person on person.id = registration.person`;
