import type { Question } from '@lanken/persistence';
import { bounds } from './bounds.js';
import type { Cursor } from './cursor.js';
import type { Bind, NeedField } from './field.js';
import { fieldNames, needFields } from './need-fields.js';
import { orderOf, stretchesOf, type Order } from './need-order.js';
import type { NeedQuery } from './need-query.js';
import { sourceOf } from './need-source.js';
import type { Reading } from './need-views.js';

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

/** By the clock that the view of what is overdue goes by. */
const isOverdue = ({ now }: Reading, bind: Bind): string =>
  `coalesce(l.next_due < ${bind(now, 'timestamptz')}, false) as overdue`;

/**
 * A part of the list, with how many there are in all, up to one more than is counted: at least one row, which without an
 * id is none of the list. First the keys in order, which an index gives, then the rows. Undefined: nothing is for them.
 */
export const partOf = (asked: NeedQuery, reading: Reading, part: Part): Question | undefined =>
  question((bind) => {
    const source = sourceOf(asked, reading, bind);
    if (!source) return undefined;
    const order = orderOf(asked);
    const upTo = bind(part.limit + part.offset, 'int');
    const stretches = stretchesOf(order, part.cursor, bind).map(({ condition, by }, index) => {
      const where = condition.map((each) => ` and ${each}`).join('');
      const value = by ?? `null::${order.by?.type ?? 'text'}`;
      // What lacks the field is looked for only where what has it does not fill the part.
      const wanted = index ? ` and (select count(*) from stretch${index - 1}) < ${upTo}` : '';
      return `stretch${index} as materialized (select ${index} as stretch, l.reader, l.need, l.newest, ${value} as value
        ${source.listed}${where}${wanted} order by ${directed([by, 'l.newest', 'l.need'], order)} limit ${upTo})`;
    });
    const all = stretches.map((_, index) => `select * from stretch${index}`).join(' union all ');
    const inOrder = `k.stretch, ${directed(['k.value', 'k.newest', 'k.need'], order)}`;
    return `with ${[source.with, ...stretches].flat().join(', ')}
      select t.total, p.* from (
        select count(*)::int as total from (select ${source.counted} limit ${bounds.counted + 1}) c
      ) t left join (
        select ${columns}, ${isOverdue(reading, bind)}, k.value::text as "placeValue", k.newest::text as "placeNewest", row_number() over (order by ${inOrder}) as place
        from (
          select * from (${all}) k
          order by ${inOrder} limit ${bind(part.limit, 'int')} offset ${bind(part.offset, 'int')}
        ) k join need_listing l on l.need = k.need and l.reader = k.reader
      ) p on true order by p.place`;
  });

/** How many there are, up to one more than the most that is of interest. */
export const countOf = (asked: NeedQuery, reading: Reading, most: number): Question | undefined =>
  question((bind) => {
    const source = sourceOf(asked, reading, bind);
    return (
      source &&
      `${withAll(source.with)} select count(*)::int as total from (select ${source.listed} limit ${most + 1}) c`
    );
  });

/** The whole list, in its order. */
export const wholeOf = (asked: NeedQuery, reading: Reading): Question | undefined =>
  question((bind) => {
    const source = sourceOf(asked, reading, bind);
    const order = orderOf(asked);
    const last = order.by?.optional ? `(${order.by.column} is null), ` : '';
    const inOrder = directed([order.by?.column, 'l.newest', 'l.need'], order);
    return (
      source &&
      `${withAll(source.with)} select ${columns}, ${isOverdue(reading, bind)} ${source.listed} order by ${last}${inOrder}`
    );
  });

const withAll = (tables: string[]): string => (tables.length ? `with ${tables.join(', ')}` : '');

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
