import { needTextLimits, type WrittenEvent } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { checkTexts, type LocatedFinding } from '../model/personal-data/check-texts.js';
import { blocks } from '../model/personal-data/finding.js';
import { IsWritten, writtenIn } from '../needs/is-written.js';

export class Override {
  /** Why what looks like personal data must stand. */
  @IsWritten(needTextLimits.remark)
  reason: string;
}

/** What somebody writes for other organisations to read. */
export class Writing {
  /** Without it, texts that look as if they held personal data are refused. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Override)
  personalDataOverride?: Override;
}

const reason = '/personalDataOverride/reason';

/**
 * Refuses what looks like personal data in what somebody wrote, unless a reason is given: then the event says it too. The
 * reason must not hold any. Answers all that was found.
 */
export function checkWriting(
  event: WrittenEvent,
  writing: Writing,
  texts = writtenIn(writing),
): LocatedFinding[] {
  const { [reason]: why, ...others } = { ...writtenIn(writing), ...texts };
  const found = [...checkTexts({ [reason]: why }), ...checkTexts(others, writing.personalDataOverride)];
  if (found.some(blocks)) event.personalDataOverride = writing.personalDataOverride;
  return found;
}
