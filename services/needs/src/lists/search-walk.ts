import { bounds } from './bounds.js';
import type { Bind } from './field.js';
import { facets } from './need-fields.js';
import { filtersOf, type NeedQuery } from './need-query.js';
import type { Shown } from './need-views.js';
import { has, relevance } from './search-words.js';

/** What a need must fulfil, as SQL: as the row `l` of a list, and by its words, `s`. */
export interface Conditions {
  conditions: string[];
  words: string[];
}

/** Of a list that is not longer than this every need is looked at, whichever words it has. */
const short = 2_000;

/**
 * Ends with the table `found`: the newest needs that have the words and fulfil the conditions, one more than is listed.
 * Where the conditions alone leave few, those are looked at. Else needs are looked at block by block, the newest first, for
 * by itself the index of words gives those that a common word leads to in no order, and there may be hundreds of thousands.
 */
export function foundBy(
  asked: NeedQuery,
  shown: Shown,
  { conditions, words }: Conditions,
  bind: Bind,
): string[] {
  const all = [...(asked.q ? [has(asked.q, bind)] : []), ...words, 'l.searched', ...conditions].join(' and ');
  const newest = `order by l.newest desc, l.need desc limit ${bind(bounds.ranked + 1, 'int')}`;
  return [
    `few as materialized (
      select l.need from need_listing l where ${conditions.join(' and ')} limit ${short + 1})`,
    `seldom as materialized (select count(*) <= ${short} as so from few)`,
    `reach as (select ${reach(asked, bind)} where not (select so from seldom))`,
    `block as materialized (${isSeldom(asked, shown) ? largeBlocks : blocks})`,
    `found as materialized (
      select f.*, ${relevance('f.text', asked.q ?? (asked.title as string), bind)} as relevance,
        row_number() over (order by newest desc, need desc) as age
      from (
        (select l.*, s.text from few join need_search s using (need) join need_listing l on l.need = s.need
          where (select so from seldom) and ${all} ${newest})
        union all
        (select x.* from block, lateral (
          select l.*, s.text from need_search s join need_listing l on l.need = s.need
          where ${[...facetConditions(asked, shown, bind), all].join(' and ')} ${newest}) x
        limit ${bind(bounds.ranked + 1, 'int')})) f)`,
  ];
}

function facetConditions(asked: NeedQuery, { reader, live, reads }: Shown, bind: Bind): string[] {
  const county = countyIn(asked);
  const given = facetsOf(asked);
  const one = [
    ...(reads === 'nearly all' ? [] : [`reader ${reader}`]),
    ...(live ? ['live'] : []),
    ...given.filter(({ length }) => length === 1).flat(),
  ].filter((facet) => facet !== `county ${county}`);
  const anyOf = given.filter(({ length }) => length > 1);
  const block = county === undefined ? 'block.facet' : `block.facet || ${bind(` county ${county}`, 'text')}`;
  return [
    `s.facets @> (array[${block}] || ${bind(one, 'text[]')})`,
    ...anyOf.map((each) => `s.facets && ${bind(each, 'text[]')}`),
  ];
}

/** The county, where needs of one are asked for. */
const countyIn = ({ county }: NeedQuery): string | undefined =>
  Array.isArray(county) && county.length === 1 && county[0] !== 'none' ? (county[0] as string) : undefined;

/** Whether a facet is asked for that few needs have: for each block the index reads them all, so the blocks are large. */
const isSeldom = (asked: NeedQuery, { live, reads }: Shown): boolean =>
  live || reads === 'few' || Boolean(asked.municipality ?? asked.areas);

/** For each filter whose values are facets, any of which a need must have. */
const facetsOf = (asked: NeedQuery): string[][] =>
  filtersOf(asked)
    .filter(({ name, value }) => facets.includes(name) && !(value as string[]).includes('none'))
    .map(({ name, value }) => (value as string[]).map((each) => `${name} ${each}`));

/** From which position, `high`, down to which, `low`, a search goes: those of the times that are asked for. */
function reach(asked: NeedQuery, bind: Bind): string {
  const at = (parameter: string, order: 'asc' | 'desc', otherwise: string): string => {
    const asks = filtersOf(asked).find((each) => each.parameter === parameter);
    if (!asks) return otherwise;
    const condition = asks.filter.condition('published_at', asks.value, bind);
    return `(select position from need_search where ${condition} order by published_at ${order}, need ${order} limit 1)`;
  };
  const high = at('publishedAtTo', 'desc', '(select last_value from need_search_position)');
  return `${high} as high, ${at('publishedAtFrom', 'asc', '0')} as low`;
}

// The size of a block is 2^13, 2^16 or 2^19. Up to sixteen of one size are looked at before the next, for the blocks grow
// where the words turn out to be seldom.
const blocks = `
  select 'small ' || number as facet from reach,
    generate_series(high >> 13, greatest(((high >> 16) - 1) << 3, low >> 13), -1) number
  union all select 'medium ' || number from reach,
    generate_series((high >> 16) - 2, greatest(((high >> 19) - 1) << 3, low >> 16), -1) number
  union all select 'large ' || number from reach, generate_series((high >> 19) - 2, low >> 19, -1) number`;

const largeBlocks = `select 'large ' || number as facet from reach, generate_series(high >> 19, low >> 19, -1) number`;
