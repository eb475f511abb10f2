import { IsBoolean, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';

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
}

/** Selects persons as they are shown. */
export const selectPersons = `
  select person.id, person.sequence, person.name, person.email, person.phone, person.organisation,
    organisation.name as "organisationName",
    exists (select from identity_link where identity_link.person = person.id) as linked
  from person
  join organisation on organisation.id = person.organisation`;
