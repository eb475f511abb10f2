import { By, Dues, verdicts, type Verdict } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Clocks } from '../model/clocks.js';

/** When the clocks stood still, waiting for the asker. */
export class NeedPause {
  @IsISO8601()
  from: string;

  /** Absent while they do. */
  @IsOptional()
  @IsISO8601()
  to?: string;
}

/** The clocks of the present custodian. */
export class NeedClocks {
  @ValidateNested()
  @Type(() => Dues)
  due: Dues;

  @ValidateNested({ each: true })
  @Type(() => NeedPause)
  pauses: NeedPause[];
}

/** Whether a response helped, as the asker says. */
export class NeedFollowUp {
  @IsUUID()
  response: string;

  @IsIn(verdicts)
  verdict: Verdict;

  @IsOptional()
  @IsString()
  text?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;

  @IsISO8601()
  at: string;
}

export const clocksView = ({ due, pauses }: Clocks): NeedClocks => ({
  due,
  pauses: pauses.map(({ from, to }) => ({ from, to: to ?? undefined })),
});
