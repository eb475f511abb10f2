import { IsLimit, IsPage } from '@lanken/http';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsWritten } from '../needs/is-written.js';
import type { Filter } from './field.js';
import { fieldNames, needFields, type FieldName } from './need-fields.js';
import { needViews, type NeedView } from './need-views.js';

/** By which field a list can be sorted, `-` before it for the other way round; `relevance` where words are searched. */
export const needOrders = [
  ...fieldNames.flatMap((name) => [name, `-${name}` as const]),
  'relevance',
] as const;
export type NeedOrder = (typeof needOrders)[number];

/** Which needs, in which order: what a list, an export and a saved search ask for. */
export class NeedQuery {
  @IsIn(needViews)
  view: NeedView = 'organisation';

  /** Words in title, description, target group or what was tried, in any form. */
  @IsOptional()
  @IsWritten(200)
  q?: string;

  /** The newest first unless told, and where words are searched the most relevant. */
  @IsOptional()
  @IsIn(needOrders)
  sort?: NeedOrder;

  /** The fields' filters. */
  [filter: string]: unknown;
}

/** Every parameter that filters, with its field. */
export const filters = fieldNames.flatMap((name) =>
  needFields[name].filters.map((filter) => ({ name, filter, parameter: `${name}${filter.suffix}` })),
);
// From the last to the first, as decorators are.
for (const { parameter, filter } of filters)
  for (const rule of filter.rules.toReversed()) rule(NeedQuery.prototype, parameter);

/** Which part of such a list. */
export class WhichNeeds extends NeedQuery {
  @IsLimit()
  limit = 20;

  @IsPage()
  page = 1;

  /** The `next` of the part before: instead of `page`, at any depth. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  @Matches(/^[\w-]+$/, { message: 'after must be the next of an answer, as it was given' })
  after?: string;
}

/** The filters that a query sets, with their values. */
export const filtersOf = (
  asked: NeedQuery,
): { name: FieldName; filter: Filter; parameter: string; value: unknown }[] =>
  filters
    .map((each) => ({ ...each, value: asked[each.parameter] }))
    .filter(({ value }) => value !== undefined && value !== null);

/** Whether it is words that are asked for. */
export const isSearch = (asked: NeedQuery): boolean =>
  Boolean(asked.q) || filtersOf(asked).some(({ name }) => needFields[name].byWords);
