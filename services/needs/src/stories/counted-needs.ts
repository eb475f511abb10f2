import type { EntityManager } from 'typeorm';
import type { CountedNeeds } from '../model/yearly-figures.js';

const zone = 'Europe/Stockholm';
const yearInSweden = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' });

/** The year that it is in Sweden. */
export const yearOf = (time: Date): number => Number(yearInSweden.format(time));

/** The needs that organisations of the county published in the year and the one before, by all that the report tells. */
export const countNeeds = (manager: EntityManager, county: string, year: number): Promise<CountedNeeds[]> =>
  manager.query(
    `select extract(year from published_at at time zone '${zone}')::int as year, ask, substance_areas as "substanceAreas",
       municipality, need_outcome(need) as outcome, count(*)::int as count
     from need where county = $1 and published_at >= make_timestamptz($2 - 1, 1, 1, 0, 0, 0, '${zone}')
       and published_at < make_timestamptz($2 + 1, 1, 1, 0, 0, 0, '${zone}')
     group by 1, 2, 3, 4, 5`,
    [county, year],
  );
