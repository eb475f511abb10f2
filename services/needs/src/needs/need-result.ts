import { CommandResult, commandResult } from '@lanken/http';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import type { Need } from '../model/need.js';
import type { LocatedFinding } from '../model/personal-data/check-texts.js';
import { TextFinding, textFinding } from '../texts/text-finding.js';

export class NeedResult extends CommandResult {
  /** What of the texts looks like personal data, a name perhaps: for whoever wrote them to look at. */
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => TextFinding)
  warnings?: TextFinding[];
}

/** The answer of a command on a need. A draft has no event yet: the count of its revisions stands for the sequence. */
export function needResult(need: Need, found: LocatedFinding[] = []): NeedResult {
  const result = commandResult({ id: need.id, sequence: need.version });
  return found.length ? { ...result, warnings: found.map(textFinding) } : result;
}
