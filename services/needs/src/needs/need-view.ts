import { Attempt, Cleared, verdicts, type Verdict } from '@lanken/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { offersTo } from '../model/need-offers.js';
import { needMoves, type NeedMove } from '../model/need-moves.js';
import type { Need } from '../model/need.js';
import type { NeedAttachment } from '../model/need-attachment.js';
import { clearedTexts, textsFor } from '../model/need-texts.js';
import type { Who } from '../model/who.js';
import { commitmentView, NeedCommitment } from '../clocks/commitment-view.js';
import type { PastCommitment } from '../clocks/read-commitments.js';
import { happeningsOf, NeedHappening } from './need-happening.js';
import { CustodyHop, NeedInfoRequest, NeedProposal, NeedResponse } from './need-view-parts.js';
import { clocksView, NeedClocks, NeedFollowUp } from './need-time-view.js';
import { attachmentView, NeedFile } from './need-file.js';
import { NeedSummary, summaryOf } from './need-summary.js';
import { pastFor, type KeptEvent } from './read-past.js';

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

  /** What somebody promised for it, the first made first. */
  @ValidateNested({ each: true })
  @Type(() => NeedCommitment)
  commitments: NeedCommitment[];

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
  {
    past,
    attachments,
    commitments,
  }: { past: KeptEvent[]; attachments: NeedAttachment[]; commitments: PastCommitment[] },
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
    referral: texts.referral ?? undefined,
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
    moves: who ? offersTo(need, who, now) : [],
    commitments: commitments.map(({ commitment, past }) =>
      commitmentView(
        commitment,
        happeningsOf(pastFor(past, need, who), commitment.sequence),
        clearedTexts(need, who).includes('responses') || commitment.organisation === who?.organisation,
      ),
    ),
    history: happeningsOf(pastFor(past, need, who), need.sequence),
  };
}
