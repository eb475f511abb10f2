import { filtersOf, type NeedQuery } from './need-query.js';

/** What the query asks for as it stands in an address. */
export function queryText(asked: NeedQuery, more: Record<string, string> = {}): string {
  const { view, q, sort } = asked;
  const filters = filtersOf(asked).map(
    ({ parameter, value }) => [parameter, [value].flat().join(',')] as const,
  );
  const given = Object.entries({ view, q, sort, ...Object.fromEntries(filters), ...more });
  return new URLSearchParams(
    given.filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();
}
