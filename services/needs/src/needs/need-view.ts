import {
  allEvents,
  Attempt,
  Cleared,
  eventType,
  verdicts,
  withoutTexts,
  type Verdict,
} from '@lanken/contracts';
import type { PastEvent } from '@lanken/messaging';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { movesOf } from '../model/need-guard.js';
import { needMoves, type NeedMove } from '../model/need-moves.js';
import type { Need } from '../model/need.js';
import type { NeedAttachment } from '../model/need-attachment.js';
import { readsAll, textsFor } from '../model/need-texts.js';
import type { Who } from '../model/who.js';
import { CustodyHop, NeedInfoRequest, NeedProposal, NeedResponse } from './need-view-parts.js';
import { clocksView, NeedClocks, NeedFollowUp } from './need-time-view.js';
import { attachmentView, NeedFile } from './need-file.js';
import { NeedSummary, summaryOf } from './need-summary.js';

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

  /** The organisation that wrote it on the asker's behalf. */
  @IsOptional()
  @IsUUID()
  writtenBy?: string;

  /** Of a restricted need. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Cleared)
  cleared?: Cleared;

  @IsOptional()
  @ValidateNested()
  @Type(() => NeedProposal)
  referral?: NeedProposal;

  @ValidateNested({ each: true })
  @Type(() => NeedInfoRequest)
  infoRequests: NeedInfoRequest[];

  @ValidateNested({ each: true })
  @Type(() => NeedResponse)
  responses: NeedResponse[];

  @ValidateNested({ each: true })
  @Type(() => NeedFollowUp)
  followUps: NeedFollowUp[];

  /** Files, oldest first. */
  @ValidateNested({ each: true })
  @Type(() => NeedFile)
  attachments: NeedFile[];

  /** Whether the custodian should have acted by now. */
  @IsBoolean()
  overdue: boolean;

  /** What is due, while somebody must act. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NeedClocks)
  clocks?: NeedClocks;

  /** Until when the asker is waited for, for information or a word on whether it was helped; then the clock acts. */
  @IsOptional()
  @IsDate()
  waitsForAskerUntil?: Date;

  /** The theme that it is a member of. */
  @IsOptional()
  @IsUUID()
  theme?: string;

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

export function viewOf(
  need: Need,
  { past, attachments }: { past: PastEvent[]; attachments: NeedAttachment[] },
  who: Who | undefined,
  now: Date,
): NeedView {
  const texts = textsFor(need, who);
  return {
    ...summaryOf(need),
    title: texts.title || undefined,
    description: texts.description ?? undefined,
    tried: texts.tried,
    targetGroup: texts.targetGroup ?? undefined,
    hops: need.hops.map((hop) => ({ ...hop, to: hop.to ?? undefined })),
    handler: need.handler ?? undefined,
    writtenBy: need.writtenBy ?? undefined,
    cleared: need.cleared ?? undefined,
    referral: need.referral ?? undefined,
    infoRequests: texts.infoRequests,
    responses: texts.responses,
    followUps: texts.followUps,
    attachments: attachments.map((each) => attachmentView(need, each, who)),
    overdue: need.nextDue !== null && need.nextDue < now,
    clocks: need.clocks ? clocksView(need.clocks) : undefined,
    waitsForAskerUntil: need.silentAt ?? undefined,
    theme: need.theme ?? undefined,
    verdict: need.verdict ?? undefined,
    verdictText: texts.verdictText ?? undefined,
    moves: who ? movesOf(need, who) : [],
    history: past
      // What was said since the need was read belongs to the next reading.
      .filter(({ sequence }) => sequence <= need.sequence)
      .map(({ id, sequence, type, time, data }) => ({
        id,
        sequence,
        type,
        time,
        data: readsAll(need, who) ? data : bare(type, data),
      })),
  };
}

// It may have been told with texts before it was restricted.
function bare(type: string, data: object): object {
  const event = allEvents().find((one) => eventType(one) === type);
  return event ? withoutTexts(data, event.prototype as object) : {};
}
