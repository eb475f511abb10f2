import {
  levels,
  roles,
  structureKinds,
  visibilities,
  type Level,
  type Role,
  type StructureKind,
  type Visibility,
} from '@lanken/contracts';
import { IsArray, IsBoolean, IsDateString, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { structureStates, type StructureState } from '../model/structure-record.js';
import { isOn, memberships } from './memberships.js';
import { isConvenor, isMemberToday } from './readable.js';

/** A collaboration structure as the directory shows it. */
export class StructureShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsIn(structureKinds)
  kind: StructureKind;

  @IsString()
  title: string;

  @IsOptional()
  @IsString()
  mandate: string | null;

  @IsIn(levels)
  level: Level;

  /** None of a national one. */
  @IsArray()
  @IsString({ each: true })
  counties: string[];

  @IsUUID()
  convenor: string;

  @IsString()
  convenorName: string;

  @IsIn(visibilities)
  visibility: Visibility;

  /** Weeks between its meetings, as it means them. */
  @IsOptional()
  @IsInt()
  rhythm: number | null;

  /** The structure whose body it is. */
  @IsOptional()
  @IsUUID()
  partOf: string | null;

  /** Its members are those who hold this role in its counties. */
  @IsOptional()
  @IsIn(roles)
  membersHold: Role | null;

  @IsIn(structureStates)
  state: StructureState;

  @IsOptional()
  @IsDateString()
  activeSince: string | null;

  @IsOptional()
  @IsDateString()
  lastMet: string | null;

  /** The last day that it stays active without a meeting. */
  @IsOptional()
  @IsDateString()
  awakeUntil: string | null;

  /** The first day on which it no longer is. */
  @IsOptional()
  @IsDateString()
  ended: string | null;

  /** How many organisations are members today by somebody who can be called. */
  @IsInt()
  organisations: number;

  /** Whether the caller is a member today. */
  @IsBoolean()
  mine: boolean;

  /** Whether the caller convenes it. */
  @IsBoolean()
  convening: boolean;
}

/** Selects structures as they are shown to the reader, who is the first five values. */
export const selectStructures = `
  select structure.id, structure.sequence, structure.kind, title, mandate, structure.level, counties, convenor,
    organisation.name as "convenorName", visibility, rhythm, part_of as "partOf", members_hold as "membersHold",
    structure.state, active_since::text as "activeSince", last_met::text as "lastMet",
    awake_until::text as "awakeUntil", ended::text as ended,
    (select count(distinct membership.organisation)::int from ${memberships}
      where membership.structure = structure.id and ${isOn('$5')}) as organisations,
    ${isMemberToday} as mine, ${isConvenor} as convening
  from structure
  join organisation on organisation.id = convenor`;
