import type { DataSource } from 'typeorm';
import { organisations } from './cast.js';

/** Puts so many needs where lists are read, as if the municipality had published one each second: quicker than commands. */
export const makeListings = (dataSource: DataSource, count: number): Promise<unknown> =>
  dataSource.query(
    `insert into need_listing (need, reader, newest, sequence, status, title, ask, substance_areas, areas, urgency, visibility,
       level, asker_organisation, asker_level, county, municipality, hop, custodian_level, custodian_organisation,
       drafted_at, published_at, searched)
     select gen_random_uuid(), reader, at, 1, 'published', 'Behov av stöd nummer ' || number, 'training', '{narcotics}', '{0780}',
       'normal', 'network', 'county', $2, 'local', '07', '0780', 1, 'county', $3, at, at, true
     from generate_series(1, $1::int) number, unnest(array['00000000-0000-0000-0000-000000000001'::uuid]) reader,
       lateral (select timestamptz '2020-01-01' + number * interval '1 second') time(at)`,
    [count, organisations.vaxjo.organisation, organisations.kronoberg.organisation],
  );
