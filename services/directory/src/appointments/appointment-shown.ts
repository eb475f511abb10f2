import {
  AreSubstanceAreas,
  IsCountyCode,
  IsDay,
  IsMunicipalityCode,
  levels,
  roles,
  type Level,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { appointmentStates, type AppointmentState } from '../model/appointment-record.js';

/** An appointment as the directory shows it. */
export class AppointmentShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsIn(appointmentStates)
  state: AppointmentState;

  @IsUUID()
  person: string;

  @IsString()
  personName: string;

  @IsUUID()
  post: string;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsIn(roles)
  role: Role;

  @IsIn(levels)
  level: Level;

  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  @IsDay()
  from: string;

  /** The last day, when it is known beforehand. */
  @IsOptional()
  @IsDay()
  to: string | null;

  /** Share of full time, per cent; a deputy has none. */
  @IsOptional()
  @IsInt()
  share: number | null;

  /** The appointment whose deputy this is. */
  @IsOptional()
  @IsUUID()
  deputyOf: string | null;

  /** The first day of the latest leave. */
  @IsOptional()
  @IsDay()
  leaveFrom: string | null;

  @IsOptional()
  @IsDay()
  leaveTo: string | null;

  /** The last day that it was held, once somebody has ended it. */
  @IsOptional()
  @IsDay()
  ended: string | null;
}

/** The state of an appointment on a day, in SQL. */
export const stateOn = (day: string): string => `
  case when ended is not null or ends < ${day}::date then 'ended' when starts > ${day}::date then 'planned'
    when ${day}::date between leave_starts and coalesce(leave_ends, 'infinity') then 'on_leave' else 'active' end`;

/** Selects appointments as they are shown on a day. */
export const selectAppointments = (day: string): string => `
  select appointment.id, appointment.sequence, appointment.person, person.name as "personName", appointment.post,
    appointment.organisation, organisation.name as "organisationName", appointment.role, appointment.level,
    appointment.county_now as county, appointment.municipality_now as municipality, appointment.substance_areas as "substanceAreas",
    appointment.share, deputy_of as "deputyOf", starts::text as "from", ends::text as "to",
    leave_starts::text as "leaveFrom", leave_ends::text as "leaveTo", ended::text as ended,
    ${stateOn(day)} as state
  from appointment
  join person on person.id = appointment.person
  join organisation on organisation.id = appointment.organisation`;
