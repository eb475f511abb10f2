import { Type } from 'class-transformer';
import { IsDate, IsIn, IsISO8601, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { commitmentStatuses, type CommitmentStatus } from '../model/commitment-record.js';
import type { Commitment } from '../model/commitment.js';
import { NeedHappening } from '../needs/need-happening.js';

/** Another day that a commitment was given. */
export class CommitmentPostponement {
  /** The day until then. */
  @IsString()
  from: string;

  @IsOptional()
  @IsString()
  reason?: string;

  @IsISO8601()
  at: string;
}

/** What somebody promised for a need. */
export class NeedCommitment {
  @IsUUID()
  id: string;

  @IsUUID()
  organisation: string;

  /** The person who looks after it. */
  @IsOptional()
  @IsUUID()
  who?: string;

  /** Absent where the reader is not cleared for it, or when it was redacted. */
  @IsOptional()
  @IsString()
  what?: string;

  /** The last day on which it is kept in time. */
  @IsString()
  until: string;

  @IsIn(commitmentStatuses)
  status: CommitmentStatus;

  @ValidateNested({ each: true })
  @Type(() => CommitmentPostponement)
  postponements: CommitmentPostponement[];

  /** What was done, when it was kept. */
  @IsOptional()
  @IsString()
  text?: string;

  @IsDate()
  madeAt: Date;

  /** When it was kept, broken or lapsed. */
  @IsOptional()
  @IsDate()
  endedAt?: Date;

  @ValidateNested({ each: true })
  @Type(() => NeedHappening)
  history: NeedHappening[];
}

/** `reads`: whether the reader is cleared for its texts. */
export function commitmentView(it: Commitment, history: NeedHappening[], reads: boolean): NeedCommitment {
  const { id, organisation, until, status, madeAt } = it;
  return {
    id,
    organisation,
    who: it.who ?? undefined,
    what: reads ? it.what || undefined : undefined,
    until,
    status,
    postponements: it.postponements.map(({ from, reason, at }) => ({
      from,
      reason: reads ? reason : undefined,
      at,
    })),
    text: reads ? (it.keptText ?? undefined) : undefined,
    madeAt,
    endedAt: it.endedAt ?? undefined,
    history,
  };
}
