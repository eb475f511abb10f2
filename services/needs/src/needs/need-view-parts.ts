import {
  By,
  declineReasons,
  levels,
  NextStep,
  responseKinds,
  type DeclineReason,
  type Level,
  type ResponseKind,
} from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';

/** One stay with one custodian. */
export class CustodyHop {
  @IsIn(levels)
  level: Level;

  @IsUUID()
  organisation: string;

  @IsISO8601()
  from: string;

  /** Absent while it is the custodian. */
  @IsOptional()
  @IsISO8601()
  to?: string;

  /** What brought the need there. */
  @IsString()
  reason: string;
}

/** A question to the asker, with what came of it. */
export class NeedInfoRequest {
  @IsUUID()
  id: string;

  @IsOptional()
  @IsString()
  question?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;

  @IsISO8601()
  at: string;

  @IsOptional()
  @IsString()
  answer?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => By)
  answeredBy?: By;

  /** When it was answered, or found that nobody would. */
  @IsOptional()
  @IsISO8601()
  endedAt?: string;
}

/** That another organisation take the need over; it waits for a yes or no. */
export class NeedProposal {
  @IsUUID()
  organisation: string;

  @IsIn(levels)
  level: Level;

  /** Absent when it was redacted. */
  @IsOptional()
  @IsString()
  text?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;

  @IsISO8601()
  at: string;
}

export class NeedResponse {
  @IsUUID()
  id: string;

  @IsIn([...responseKinds, 'decline'])
  kind: ResponseKind | 'decline';

  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsString()
  pointer?: string;

  /** The theme through which it came. */
  @IsOptional()
  @IsUUID()
  theme?: string;

  /** Of a decline. */
  @IsOptional()
  @IsIn(declineReasons)
  reason?: DeclineReason;

  /** Of a decline: where the asker can turn. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NextStep)
  next?: NextStep;

  @ValidateNested()
  @Type(() => By)
  by: By;

  @IsISO8601()
  at: string;
}
