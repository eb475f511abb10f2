import { connected } from '@lanken/servers';
import { dropIndexes } from '../scale/drop-indexes.js';

/** Puts so many needs where lists and exports read, as if a municipality had published one each minute. */
export const makeListings = (database: string, count: number): Promise<void> =>
  connected(database, async (client) => {
    const indexes = await dropIndexes(client, ['need_listing', 'need_listing_network']);
    await client.query(listings, [count]);
    for (const index of indexes) await client.query(index);
    await client.query('vacuum (analyze) need_listing_network');
  });

const listings = `
  insert into need_listing (need, reader, newest, sequence, status, title, ask, substance_areas, areas, urgency, visibility,
    level, asker_organisation, asker_level, county, municipality, hop, custodian_level, custodian_organisation, author,
    drafted_at, published_at, searched)
  select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', at, 1, 'published',
    'Utbildning om GHB för fältgrupp, elevhälsa och ordningsvakter, grupp ' || number, 'training', '{alcohol,narcotics}', '{0780}',
    'normal', 'network', 'county', municipality.organisation, 'local', '07', '0780', 1, 'county', board.organisation,
    gen_random_uuid(), at, at, true
  from generate_series(1, $1::int) number, organisation municipality, organisation board,
    lateral (select now() - number * interval '1 minute') time(at)
  where municipality.municipality = '0780' and municipality.kind = 'municipality'
    and board.county = '07' and board.kind = 'county_board'`;
