import { Refusal } from '@lanken/contracts';
import type { Cursor } from './cursor.js';
import type { Bind } from './field.js';
import { needFields, type FieldName } from './need-fields.js';
import { isSearch, type NeedOrder, type NeedQuery } from './need-query.js';

/** By what a list is sorted: a field, if any, then time of publication and id, all in the same direction. */
export interface Order {
  name: NeedOrder;
  /** Absent where it is time that counts first. */
  by?: { column: string; type: string; optional: boolean };
  descending: boolean;
}

/** The order that is asked for: unless told the newest first, and of a search the most relevant. */
export function orderOf(asked: NeedQuery): Order {
  const name = asked.sort ?? (isSearch(asked) ? 'relevance' : '-publishedAt');
  if (name === 'relevance' && !isSearch(asked)) throw noWords();
  if (name === 'relevance')
    return { name, by: { column: 'l.relevance', type: 'int', optional: false }, descending: true };
  const descending = name.startsWith('-');
  const field = name.replace('-', '') as FieldName;
  return { name, by: field === 'publishedAt' ? undefined : needFields[field], descending };
}

const noWords = (): Refusal => {
  const message = 'Only a search has a relevance: ask for words with q, or sort by a field.';
  return new Refusal('invalid', 'relevance-without-words', message, [{ pointer: '/sort', message }]);
};

/** A stretch of a list: needs that have the field, or after them those that lack it; behind the cursor, if there is one. */
export interface Stretch {
  condition: string[];
  by?: string;
}

/** The stretches of the list, in order. Each is read from an index by itself, which one condition for both could not. */
export function stretchesOf({ by, descending }: Order, cursor: Cursor | undefined, bind: Bind): Stretch[] {
  const behind = (columns: string, values: string): string =>
    `(${columns}) ${descending ? '<' : '>'} (${values})`;
  const place = cursor && `${bind(cursor.newest, 'timestamptz')}, ${bind(cursor.need, 'uuid')}`;
  const byTime = place ? [behind('l.newest, l.need', place)] : [];
  if (!by) return [{ condition: byTime }];

  const { column, type, optional } = by;
  const having = optional ? [`${column} is not null`] : [];
  const lacking = { condition: [`${column} is null`, ...byTime] };
  if (cursor?.value === null) return [lacking];
  const byField =
    cursor && place ? [behind(`${column}, l.newest, l.need`, `${bind(cursor.value, type)}, ${place}`)] : [];
  const stretch = { condition: [...having, ...byField], by: column };
  return optional ? [stretch, { condition: [`${column} is null`] }] : [stretch];
}
