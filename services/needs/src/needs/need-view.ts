import {
  Attempt,
  By,
  declineReasons,
  levels,
  NextStep,
  responseKinds,
  verdicts,
  type DeclineReason,
  type Level,
  type ResponseKind,
  type Verdict,
} from '@lanken/contracts';
import type { PastEvent } from '@lanken/messaging';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { movesOf } from '../model/need-guard.js';
import { needMoves, type NeedMove } from '../model/need-moves.js';
import type { Need } from '../model/need.js';
import type { Who } from '../model/who.js';
import { NeedSummary, summaryOf } from './need-summary.js';

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

/** One event of the need, as the audit trail tells it. */
export class NeedHappening {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  /** Such as `se.lanken.needs.need.published.v1`. */
  @IsString()
  type: string;

  @IsDate()
  time: Date;

  /** What the event says; of a restricted need without texts. */
  @IsObject()
  data: object;
}

/** A need with all that is known of it. */
export class NeedView extends NeedSummary {
  @IsOptional()
  @IsString()
  description?: string;

  /** What the asker, and the levels that it has passed, tried; oldest first. */
  @ValidateNested({ each: true })
  @Type(() => Attempt)
  tried: Attempt[];

  @IsOptional()
  @IsString()
  targetGroup?: string;

  /** Every custodian so far, oldest first. */
  @ValidateNested({ each: true })
  @Type(() => CustodyHop)
  hops: CustodyHop[];

  /** The person who handles it. */
  @IsOptional()
  @IsUUID()
  handler?: string;

  @ValidateNested({ each: true })
  @Type(() => NeedResponse)
  responses: NeedResponse[];

  @IsOptional()
  @IsIn(verdicts)
  verdict?: Verdict;

  @IsOptional()
  @IsString()
  verdictText?: string;

  /** What the caller's organisation can do with it now. */
  @IsArray()
  @IsIn(Object.keys(needMoves), { each: true })
  moves: NeedMove[];

  @ValidateNested({ each: true })
  @Type(() => NeedHappening)
  history: NeedHappening[];
}

export function viewOf(need: Need, past: PastEvent[], who: Who | undefined): NeedView {
  return {
    ...summaryOf(need),
    description: need.description ?? undefined,
    tried: need.tried,
    targetGroup: need.targetGroup ?? undefined,
    hops: need.hops.map((hop) => ({ ...hop, to: hop.to ?? undefined })),
    handler: need.handler ?? undefined,
    responses: need.responses,
    verdict: need.verdict ?? undefined,
    verdictText: need.verdictText ?? undefined,
    moves: who ? movesOf(need, who) : [],
    history: past
      // What was said since the need was read belongs to the next reading.
      .filter(({ sequence }) => sequence <= need.sequence)
      .map(({ id, sequence, type, time, data }) => ({ id, sequence, type, time, data })),
  };
}
