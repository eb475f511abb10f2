import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { IsWritten } from '../needs/is-written.js';
import type { SearchWords } from '../model/saved-search.js';
import { NeedQuery } from './need-query.js';

/** What is saved of a search. */
export class SearchInput implements SearchWords {
  /** Each person's own names differ. */
  @IsWritten(100)
  name: string;

  /** What the list takes as parameters, but for the page. */
  @IsObject()
  @ValidateNested()
  @Type(() => NeedQuery)
  query: NeedQuery;

  /** For the whole organisation to use; else it is the person's own. */
  @IsOptional()
  @IsBoolean()
  shared?: boolean;
}
