import { IsNumber, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { NeedSummary } from '../needs/need-summary.js';

/** A need that is like what was written, and why it is suggested. */
export class SimilarNeed {
  @ValidateNested()
  @Type(() => NeedSummary)
  need: NeedSummary;

  /** How much of what was written it shares, from 0 to 1: the more seldom a word is, the more it counts. */
  @IsNumber()
  likeness: number;

  /** The words that both say, the most telling first. */
  @IsString({ each: true })
  words: string[];
}

export class SimilarNeeds {
  /** The most similar first. */
  @ValidateNested({ each: true })
  @Type(() => SimilarNeed)
  items: SimilarNeed[];
}
