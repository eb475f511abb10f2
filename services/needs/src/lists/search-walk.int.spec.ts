import { DataSource } from 'typeorm';
import { content } from '../spec/cast.js';
import { makeListings } from '../spec/many-listings.js';
import { startInstallation, type Installation } from '../spec/installation.js';

const large = 2 ** 19;
// Among them the first and the last of blocks of every size.
const positions = [
  0,
  1,
  8_191,
  8_192,
  65_535,
  65_536,
  131_072,
  large - 1,
  large,
  large + 8_192,
  large + 65_536,
  2 * large - 1,
  2 * large,
  2 * large + 65_535,
  3 * large - 65_537,
  3 * large - 65_536,
  3 * large - 1,
  3 * large,
  3 * large + 65_536 + 1,
];

describe('searching far back', () => {
  let lanken: Installation;
  let database: DataSource;
  beforeAll(async () => {
    lanken = await startInstallation();
    database = lanken.needs.app.get(DataSource);
    for (const position of positions) {
      const county = position % 2 ? '07' : '14';
      const [who, area] = county === '07' ? (['alvesta', '0764'] as const) : (['goteborg', '1480'] as const);
      const body = { ...content, title: `Lustgas ${position}`, areas: [area], publish: true };
      const { id } = (await lanken.as[who]('POST', '/needs', { body })).body;
      await database.query('update need_search set position = $2 where need = $1', [id, position]);
    }
    // Others without such words, so many that a search does not look at each of them.
    await makeListings(database, 4_400);
    await database.query(
      `update need_listing l set newest = first + random() * (last - first), municipality = place, areas = array[place],
         county = left(place, 2)
       from (select min(published_at) as first, max(published_at) as last from need_search) time,
         unnest(array['0764', '1480']) with ordinality places(place, number)
       where title like 'Behov av stöd nummer %' and right(title, 1)::int % 2 = number - 1`,
    );
  });
  afterAll(() => lanken?.stop());

  const found = async (query = ''): Promise<number[]> => {
    const { body } = await lanken.as.national(
      'GET',
      `/needs?view=network&q=lustgas&sort=-publishedAt${query}`,
    );
    return body.items.map(({ title }) => Number(title!.split(' ')[1]));
  };
  const newestFirst = positions.toReversed();

  it('finds every need, whatever block it is in, and however many came after', async () => {
    for (const later of [0, 1, 8_190, 65_536, 3 * 65_536, 524_288, 3 * large + 1]) {
      await database.query(`select setval('need_search_position', $1)`, [positions.at(-1)! + later]);
      expect([later, await found()]).toEqual([later, newestFirst]);
    }
  });

  it('finds by what is also filtered, one value or any of several', async () => {
    expect(await found('&county=14')).toEqual(newestFirst.filter((position) => position % 2 === 0));
    expect(await found('&county=14,07&municipality=0764')).toEqual(
      newestFirst.filter((position) => position % 2),
    );
    expect(await found('&areas=0764,1480&ask=training&substanceAreas=narcotics')).toEqual(newestFirst);
    expect(await found('&leadCounty=none&status=published')).toEqual(newestFirst);
    expect(await found('&status=closed')).toEqual([]);
  });

  it('finds in a time, though it begins and ends within blocks', async () => {
    const rows = await database.query<{ position: string; at: Date }[]>(
      'select position, published_at as at from need_search order by position',
    );
    const between = (from: number, to: number): Promise<number[]> =>
      found(`&publishedAtFrom=${rows[from]!.at.toISOString()}&publishedAtTo=${rows[to]!.at.toISOString()}`);
    for (const [from, to] of [
      [0, 18],
      [1, 3],
      [5, 12],
      [8, 8],
      [17, 18],
    ] as const)
      expect([from, to, await between(from, to)]).toEqual([
        from,
        to,
        positions.slice(from, to + 1).reverse(),
      ]);
    expect(await found('&publishedAtTo=2020-01-01')).toEqual([]);
    expect(await found('&publishedAtFrom=2120-01-01')).toEqual([]);
  });
});
