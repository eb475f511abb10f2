import { IsBoolean, IsDate, IsInt, IsObject, IsString, IsUUID } from 'class-validator';
import type { SavedSearch } from '../model/saved-search.js';
import type { NeedQuery } from './need-query.js';
import { queryText } from './query-text.js';

/** A saved search as its readers see it. */
export class SearchView {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  name: string;

  @IsObject()
  query: object;

  @IsBoolean()
  shared: boolean;

  /** Who saved it, and so may change it. */
  @IsUUID()
  person: string;

  @IsDate()
  changedAt: Date;

  /** Where the needs are that it finds. */
  @IsString()
  needs: string;
}

export const searchView = ({
  id,
  sequence,
  name,
  query,
  shared,
  person,
  changedAt,
}: SavedSearch): SearchView =>
  Object.assign(new SearchView(), {
    id,
    sequence,
    name,
    query,
    shared,
    person,
    changedAt,
    needs: `/needs/v1/needs?${queryText(query as NeedQuery)}`,
  });
