import {
  Asker,
  asks,
  Custodian,
  levels,
  substanceAreas,
  urgencies,
  visibilities,
  type Ask,
  type Level,
  type SubstanceArea,
  type Urgency,
  type Visibility,
} from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { needStatuses, type NeedStatus } from '../model/need-statuses.js';
import type { Need } from '../model/need.js';

/** A need as lists show it. */
export class NeedSummary {
  @IsUUID()
  id: string;

  /** Of its latest event; of a draft, which has none, the count of its revisions. */
  @IsInt()
  sequence: number;

  @IsIn(needStatuses)
  status: NeedStatus;

  /** Absent where it is restricted and not cleared for the reader's level. */
  @IsOptional()
  @IsString()
  title?: string;

  /** Absent only in a draft that does not say it yet. */
  @IsOptional()
  @IsIn(asks)
  ask?: Ask;

  @IsIn(substanceAreas, { each: true })
  substanceAreas: SubstanceArea[];

  /** Codes of the counties and municipalities that it concerns. */
  @IsArray()
  @IsString({ each: true })
  areas: string[];

  @IsOptional()
  @IsString()
  leadCounty?: string;

  @IsIn(urgencies)
  urgency: Urgency;

  @IsIn(visibilities)
  visibility: Visibility;

  /** The highest level that it has reached. */
  @IsIn(levels)
  level: Level;

  @ValidateNested()
  @Type(() => Asker)
  asker: Asker;

  /** Who must act now; absent for a draft. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Custodian)
  custodian?: Custodian;

  /** When the custodian must have acted; absent while nothing is due. */
  @IsOptional()
  @IsDate()
  nextDue?: Date;

  @IsDate()
  draftedAt: Date;

  @IsOptional()
  @IsDate()
  publishedAt?: Date;
}

export const summaryOf = (need: Need): NeedSummary => ({
  id: need.id,
  sequence: need.version,
  status: need.status,
  title: need.title,
  ask: need.ask ?? undefined,
  substanceAreas: need.substanceAreas,
  areas: need.areas,
  leadCounty: need.leadCounty ?? undefined,
  urgency: need.urgency,
  visibility: need.visibility,
  level: need.level,
  asker: need.asker,
  custodian: need.custodian ?? undefined,
  nextDue: need.nextDue ?? undefined,
  draftedAt: need.draftedAt,
  publishedAt: need.publishedAt ?? undefined,
});
