import { IsDay } from '@lanken/contracts';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { freshnesses, type Freshness } from '../model/verifiable.js';

/** A person as the directory shows it to whoever holds an appointment. */
export class PersonShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  name: string;

  @IsOptional()
  @IsString()
  email: string | null;

  @IsOptional()
  @IsString()
  phone: string | null;

  /** The organisation that answers for the entry. */
  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  /** Whether a sign-in is linked, so that the person can act. */
  @IsBoolean()
  linked: boolean;

  /** Whether it is a program, which has access but is appointed to nothing. */
  @IsBoolean()
  machine: boolean;

  /** Whether somebody has said lately that the entry is true. */
  @IsIn(freshnesses)
  freshness: Freshness;

  /** When somebody said so last. */
  @IsOptional()
  @IsDay()
  verified: string | null;
}

/** Selects persons as they are shown. */
export const selectPersons = `
  select person.id, person.sequence, person.name, person.email, person.phone, person.organisation,
    organisation.name as "organisationName",
    exists (select from identity_link where identity_link.person = person.id) as linked,
    person.machine, person.freshness, person.verified::text as verified
  from person
  join organisation on organisation.id = person.organisation`;
