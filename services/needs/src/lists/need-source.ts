import { openStatuses } from '../model/need-statuses.js';
import type { Bind } from './field.js';
import { needFields } from './need-fields.js';
import { filtersOf, isSearch, type NeedQuery } from './need-query.js';
import { viewFor, type Reading } from './need-views.js';
import { bounds } from './bounds.js';
import { foundBy } from './search-walk.js';

/** Where the rows of a list come from, in SQL. */
export interface Source {
  /** The tables that the statement has to have before. */
  with: string[];
  /** The rows, as `l`, with a condition to which others can be added. */
  listed: string;
  /** The rows that are counted. */
  counted: string;
}

/** The rows that the query asks for; undefined where there are none for the reader. */
export function sourceOf(asked: NeedQuery, reading: Reading, bind: Bind): Source | undefined {
  const shown = viewFor(asked.view, reading, bind);
  if (!shown) return undefined;
  const live = shown.live || asksForLive(asked);
  const filtered = (byWords: boolean): string[] =>
    filtersOf(asked)
      .filter(({ name }) => Boolean(needFields[name].byWords) === byWords)
      .map(({ name, filter, value }) => filter.condition(needFields[name].asked, value, bind));
  const conditions = [
    `l.reader = ${bind(shown.reader, 'uuid')}`,
    ...shown.conditions,
    ...filtered(false),
    // What has an index of its own, which the planner knows by these very words.
    ...(live ? [`l.status < 'closed'`] : []),
    ...(asked.publishedAtFrom ? [`l.newest < 'infinity'`] : []),
  ];
  if (isSearch(asked))
    return {
      with: foundBy(asked, { ...shown, live }, { conditions, words: filtered(true) }, bind),
      listed: `from found l where l.age <= ${bounds.ranked}`,
      counted: 'from found',
    };
  const listed = `from need_listing l where ${conditions.join(' and ')}`;
  return { with: [], listed, counted: listed };
}

const living = new Set<unknown>([...openStatuses, 'answered', 'declined']);

/** Whether only statuses are asked for in which a need is neither closed nor withdrawn, nor a draft. */
const asksForLive = ({ status }: NeedQuery): boolean =>
  Array.isArray(status) && status.every((each) => living.has(each));
