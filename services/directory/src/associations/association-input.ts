import { IsMunicipalityCode } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';
import { IsPhone } from '../fields/is-phone.js';
import { associationKinds } from '../model/cooperation.js';

/** Whom one reaches in the association. */
export class AssociationContact {
  @IsLine(200)
  name: string;

  @IsEmail({}, { message: '$property must be an e-mail address' })
  email: string;

  @IsOptional()
  @IsPhone()
  phone?: string;
}

/** An association, as somebody of it writes it. */
export class AssociationInput {
  @IsLine(200)
  name: string;

  @IsIn(associationKinds)
  kind: (typeof associationKinds)[number] = 'civil_society';

  /** The county that it works in; or the municipality, where it works in one. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsMunicipalityCode()
  municipality?: string;

  /** Its organisationsnummer, where it has one. */
  @IsOptional()
  @IsLine(20)
  organisationNumber?: string;

  /** Whoever is signed in: left out by who is a person of the directory already. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AssociationContact)
  contact?: AssociationContact;
}
