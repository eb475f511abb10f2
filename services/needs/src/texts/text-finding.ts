import { IsBoolean, IsIn, IsInt, IsString } from 'class-validator';
import type { LocatedFinding } from '../model/personal-data/check-texts.js';
import { blocks, findingKinds, type FindingKind } from '../model/personal-data/finding.js';

/** A place in a text that looks like personal data. */
export class TextFinding {
  /** To the text. */
  @IsString()
  pointer: string;

  @IsIn(findingKinds)
  kind: FindingKind;

  /** Index of its first character, in UTF-16 as JavaScript counts. */
  @IsInt()
  from: number;

  /** Index behind its last. */
  @IsInt()
  to: number;

  /** Whether it is refused when it is said to others, unless a reason is given. */
  @IsBoolean()
  blocks: boolean;
}

export const textFinding = (finding: LocatedFinding): TextFinding => ({
  ...finding,
  blocks: blocks(finding),
});
