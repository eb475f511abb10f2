import type { Question } from '@lanken/persistence';
import type { Who } from '../model/who.js';
import { bounds } from './bounds.js';
import type { Cursor } from './cursor.js';
import type { Bind, NeedField } from './field.js';
import { fieldNames, needFields } from './need-fields.js';
import { orderOf, stretchesOf, type Order } from './need-order.js';
import { filtersOf, type NeedQuery } from './need-query.js';
import { viewFor } from './need-views.js';
import { has, relevance } from './search-words.js';

/** Which rows of a list: so many, behind the cursor or behind so many others. */
export interface Part {
  limit: number;
  offset: number;
  cursor?: Cursor;
}

// The driver knows no lists of our own types.
const asText = ({ type }: NeedField): string => (type.endsWith('[]') ? '::text[]' : '');

const columns = [
  'l.need as id',
  'l.sequence',
  ...fieldNames.map((name) => `${needFields[name].column}${asText(needFields[name])} as "${name}"`),
].join(', ');

/** A part of the list: first the keys in order, which an index gives, then the rows. Undefined: there is nothing for them. */
export const partOf = (asked: NeedQuery, who: Who | undefined, part: Part): Question | undefined =>
  question((bind) => {
    const source = sourceOf(asked, who, bind);
    const order = orderOf(asked);
    const upTo = bind(part.limit + part.offset, 'int');
    const stretches = stretchesOf(order, part.cursor, bind).map(({ condition, by }, index) => {
      const where = condition.map((each) => ` and ${each}`).join('');
      return (
        source &&
        `(select ${index} as stretch, l.reader, l.need, l.newest, ${by ?? `null::${order.by?.type ?? 'text'}`} as value
        ${source}${where} order by ${directed([by, 'l.newest', 'l.need'], order)} limit ${upTo})`
      );
    });
    const inOrder = `k.stretch, ${directed(['k.value', 'k.newest', 'k.need'], order)}`;
    return (
      source &&
      `select ${columns}, k.value::text as "placeValue", k.newest::text as "placeNewest"
       from (select * from (${stretches.join(' union all ')}) k order by ${inOrder} limit ${bind(part.limit, 'int')} offset ${bind(part.offset, 'int')}) k
       join need_listing l on l.need = k.need and l.reader = k.reader order by ${inOrder}`
    );
  });

/** How many there are, up to one more than the most that is of interest. */
export const countOf = (
  asked: NeedQuery,
  who: Who | undefined,
  most: number = bounds.counted,
): Question | undefined =>
  question((bind) => {
    const source = sourceOf(asked, who, bind, bounds.ranked + 1);
    return source && `select count(*)::int as total from (select ${source} limit ${most + 1}) counted`;
  });

/** The whole list, in its order. */
export const wholeOf = (asked: NeedQuery, who: Who | undefined): Question | undefined =>
  question((bind) => {
    const source = sourceOf(asked, who, bind);
    const order = orderOf(asked);
    const last = order.by?.optional ? `(${order.by.column} is null), ` : '';
    return (
      source &&
      `select ${columns} ${source} order by ${last}${directed([order.by?.column, 'l.newest', 'l.need'], order)}`
    );
  });

const question = (write: (bind: Bind) => string | undefined): Question | undefined => {
  const values: unknown[] = [];
  const text = write((value, type) => `$${values.push(value)}::${type}`);
  return text ? { text, values } : undefined;
};

const directed = (keys: (string | undefined)[], { descending }: Order): string =>
  keys
    .filter((key) => key !== undefined)
    .map((key) => (descending ? `${key} desc` : key))
    .join(', ');

/** The rows of the list, as `l`, and where words are searched the newest of those that have them. */
function sourceOf(
  asked: NeedQuery,
  who: Who | undefined,
  bind: Bind,
  ranked: number = bounds.ranked,
): string | undefined {
  const view = viewFor(asked.view, who, bind);
  if (!view) return undefined;
  const filtered = filtersOf(asked).map(({ name, filter, value }) =>
    filter.condition(needFields[name].column, value, bind),
  );
  const words = asked.q ?? (asked.title as string | undefined);
  const found = words ? [asked.q ? has(asked.q, bind) : [], 'l.searched'].flat() : [];
  const conditions = [...view, ...filtered, ...found].join(' and ');
  if (!words) return `from need_listing l where ${conditions}`;
  return `from (select f.*, ${relevance('f.text', words, bind)} as relevance from (
    select l.*, s.text from need_search s join need_listing l on l.need = s.need where ${conditions}
    order by l.newest desc, l.need desc limit ${bind(ranked, 'int')}) f) l where true`;
}
