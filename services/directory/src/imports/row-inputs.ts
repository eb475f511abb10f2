import {
  organisationKinds,
  roles,
  type ImportKind,
  type OrganisationKind,
  type Role,
} from '@lanken/contracts';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';
import { IsPhone } from '../fields/is-phone.js';

/** What a cell in a spreadsheet has lost: the zeros at the beginning of a code. */
const Code = (digits: number): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? value.padStart(digits, '0') : value,
  );

const Whole = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,3} ?%?$/.test(value) ? Number.parseInt(value, 10) : value,
  );

const emailMessage = { message: '$property must be an e-mail address' };

/** An organisation, as a row says it. */
export class OrganisationRow {
  @IsLine(200)
  name: string;

  @IsIn(organisationKinds)
  kind: OrganisationKind;

  @IsOptional()
  @IsKnownCounty()
  @Code(2)
  county?: string;

  @IsOptional()
  @Matches(/^\d{4}$/, { message: '$property must be a municipality code: four digits, such as 0780' })
  @Code(4)
  municipality?: string;

  @IsOptional()
  @IsLine(20)
  organisationsnummer?: string;
}

/** A person, as a row says it. */
export class PersonRow {
  @IsLine(200)
  name: string;

  @IsEmail({}, emailMessage)
  email: string;

  @IsOptional()
  @IsPhone()
  phone?: string;

  /** Its id, its organisationsnummer, the code of the municipality or, of its board, of the county. */
  @IsLine(40)
  organisation: string;
}

/** An appointment, as a row says it. */
export class AppointmentRow {
  /** Of a person who is entered. */
  @IsEmail({}, emailMessage)
  email: string;

  @IsLine(40)
  organisation: string;

  @IsIn(roles)
  role: Role;

  @IsCalendarDay()
  from: string;

  @IsOptional()
  @IsCalendarDay()
  to?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  @Whole()
  share?: number;
}

interface Columns {
  input: new () => OrganisationRow | PersonRow | AppointmentRow;
  required: string[];
  optional: string[];
}

/** The columns of each kind of file. */
export const columnsOf: Record<ImportKind, Columns> = {
  organisations: {
    input: OrganisationRow,
    required: ['name', 'kind'],
    optional: ['county', 'municipality', 'organisationsnummer'],
  },
  persons: { input: PersonRow, required: ['name', 'email', 'organisation'], optional: ['phone'] },
  appointments: {
    input: AppointmentRow,
    required: ['email', 'organisation', 'role', 'from'],
    optional: ['to', 'share'],
  },
};

/** Columns as people write them in Swedish. */
export const swedishColumns: Record<string, string> = {
  namn: 'name',
  typ: 'kind',
  län: 'county',
  kommun: 'municipality',
  orgnr: 'organisationsnummer',
  'e-post': 'email',
  epost: 'email',
  telefon: 'phone',
  organisation: 'organisation',
  roll: 'role',
  från: 'from',
  till: 'to',
  andel: 'share',
};
