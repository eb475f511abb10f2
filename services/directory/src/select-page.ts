import { offset, page, type Page, type Paging } from '@lanken/http';
import type { DataSource } from 'typeorm';

/** A page of what a statement selects, and how much that is in all. */
export async function selectPage<T>(
  dataSource: DataSource,
  { select, order, values }: { select: string; order: string; values: unknown[] },
  asked: Paging,
): Promise<Page<T>> {
  const [{ total }] = await dataSource.query<[{ total: number }]>(
    `select count(*)::int as total from (${select}) as found`,
    values,
  );
  const [limit, from] = [`$${values.length + 1}`, `$${values.length + 2}`];
  const items = await dataSource.query<T[]>(
    `select * from (${select}) as found order by ${order} limit ${limit} offset ${from}`,
    [...values, asked.limit, offset(asked)],
  );
  return page(items, total, asked);
}

/** Names in the order of the Swedish alphabet: Z, Å, Ä, Ö. */
export const byName = (column: string): string => `${column} collate "sv-SE-x-icu"`;

/** Whether a text contains what was asked for, however it is capitalised; everything does when nothing was asked for. */
export const contains = (column: string, asked: string): string =>
  `(${asked}::text is null or strpos(lower(${column} collate "sv-SE-x-icu"), lower(${asked} collate "sv-SE-x-icu")) > 0)`;
