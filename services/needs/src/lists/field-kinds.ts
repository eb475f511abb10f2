import { FromDigits } from '@lanken/http';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsWritten } from '../needs/is-written.js';
import type { Bind, FieldKind, Filter, Shown } from './field.js';
import { isDay, IsMoment, severalOf } from './field-rules.js';
import { hasInTitle } from './search-words.js';

/** One of some words; needs are sorted by the words' order. */
export const oneOf = (type: string, words: readonly string[]): FieldKind => ({
  type,
  shown: 'words',
  filters: (none) => [
    filter('', severalOf(IsIn([...words, none ?? []].flat(), { each: true })), anyOf(type)),
  ],
});

/** Some of some words. */
export const someOf = (type: string, words: readonly string[]): FieldKind => ({
  type: `${type}[]`,
  shown: 'words',
  filters: () => [filter('', severalOf(IsIn(words, { each: true })), overlapping(type))],
});

/** The code of a county. */
export const county = (): FieldKind => place(/^\d{2}$/, 'the code of a county, such as 07');

/** The code of a municipality. */
export const municipality = (): FieldKind => place(/^\d{4}$/, 'the code of a municipality, such as 0780');

/** Codes of counties and municipalities. */
export const places = (): FieldKind => ({
  type: 'text[]',
  shown: 'places',
  filters: () => [
    filter('', matching(/^(\d{2}|\d{4})$/, 'the code of a county or a municipality'), overlapping('text')),
  ],
});

/** An organisation, by its id. */
export const organisation = (): FieldKind => reference('organisation');

/** A person or another thing, by its id. */
export const reference = (shown: Shown = 'text'): FieldKind => {
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  return {
    type: 'uuid',
    shown,
    filters: (none) => [filter('', matching(id, 'an id, which is a UUID', none), anyOf('uuid'))],
  };
};

/** An instant, from and to an instant, or a day in Sweden, which is included. */
export const instant = (): FieldKind => ({
  type: 'timestamptz',
  shown: 'instant',
  filters: () => [
    filter('From', [IsOptional(), IsMoment()], (column, moment: string, bind) =>
      isDay(moment)
        ? `${column} >= ${midnight(moment, bind)}`
        : `${column} >= ${bind(moment, 'timestamptz')}`,
    ),
    filter('To', [IsOptional(), IsMoment()], (column, moment: string, bind) =>
      isDay(moment)
        ? `${column} < ${midnight(moment, bind, 1)}`
        : `${column} <= ${bind(moment, 'timestamptz')}`,
    ),
  ],
});

/** A whole number. */
export const count = (): FieldKind => {
  const rules = [IsOptional(), FromDigits(), IsInt(), Min(0), Max(1_000_000)];
  return {
    type: 'int',
    shown: 'number',
    filters: () => [
      filter('From', rules, (column, number, bind) => `${column} >= ${bind(number, 'int')}`),
      filter('To', rules, (column, number, bind) => `${column} <= ${bind(number, 'int')}`),
    ],
  };
};

/** The title, by words in it. */
export const title = (longest: number): FieldKind => ({
  type: 'text',
  shown: 'text',
  byWords: true,
  filters: () => [
    filter('', [IsOptional(), IsWritten(longest)], (_, words: string, bind) => hasInTitle(words, bind)),
  ],
});

const place = (code: RegExp, what: string): FieldKind => ({
  type: 'text',
  shown: 'places',
  filters: (none) => [filter('', matching(code, what, none), anyOf('text'))],
});

const matching = (pattern: RegExp, what: string, none?: string): PropertyDecorator[] =>
  severalOf(
    Matches(none ? new RegExp(`${pattern.source}|^${none}$`) : pattern, {
      each: true,
      message: `$property must be ${what}${none ? `, or ${none}` : ''}`,
    }),
  );

const filter = <V>(
  suffix: Filter['suffix'],
  rules: PropertyDecorator[],
  condition: (column: string, value: V, bind: Bind) => string,
): Filter => ({ suffix, rules, condition: condition });

const anyOf =
  (type: string) =>
  (column: string, values: string[], bind: Bind): string => {
    const given = values.filter((value) => value !== 'none');
    const conditions = given.length < values.length ? [`${column} is null`] : [];
    // One value keeps the order of an index that begins with the column.
    if (given.length === 1) conditions.push(`${column} = ${bind(given[0], type)}`);
    if (given.length > 1) conditions.push(`${column} = any (${bind(given, `${type}[]`)})`);
    return conditions.length === 1 ? conditions[0]! : `(${conditions.join(' or ')})`;
  };

const overlapping =
  (type: string) =>
  (column: string, values: string[], bind: Bind): string =>
    `${column} && ${bind(values, `${type}[]`)}`;

const midnight = (day: string, bind: Bind, daysLater = 0): string =>
  `((${bind(day, 'date')} + ${daysLater})::timestamp at time zone 'Europe/Stockholm')`;
