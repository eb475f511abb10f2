import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

describe('looking at organisations', () => {
  let installation: Installation;
  let coordinator: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    coordinator = await installation.staff(
      await installation.administrator(),
      'municipal_coordinator',
      municipalityId('0780'),
      'Kim Ek',
    );
  });
  afterAll(() => installation.stop());

  const list = (query: string) => installation.ask(`organisations?${query}`, coordinator);
  const names = async (query: string): Promise<string[]> =>
    (await list(query)).body.items.map(({ name }: { name: string }) => name);

  it('lists them in the order of the Swedish alphabet', async () => {
    expect(await names('county=07&kind=municipality')).toEqual([
      'Alvesta kommun',
      'Lessebo kommun',
      'Ljungby kommun',
      'Markaryds kommun',
      'Tingsryds kommun',
      'Uppvidinge kommun',
      'Växjö kommun',
      'Älmhults kommun',
    ]);
    const last = await names('kind=municipality&limit=200&page=2');
    expect(last.indexOf('Åmåls kommun')).toBeLessThan(last.indexOf('Älmhults kommun'));
    expect(last.indexOf('Älmhults kommun')).toBeLessThan(last.indexOf('Öckerö kommun'));
  });

  it('gives 20 at a time, and says how many there are', async () => {
    const { body } = await list('kind=municipality');
    expect(body).toMatchObject({ page: 1, limit: 20, total: 290 });
    expect(body.items).toHaveLength(20);
    const fifteenth = (await list('kind=municipality&page=15')).body;
    expect(fifteenth.items).toHaveLength(10);
    expect((await list('kind=municipality&page=16')).body).toMatchObject({ items: [], total: 290 });
  });

  it('finds them by a part of the name, however it is written', async () => {
    expect(await names('q=VÄXJ')).toEqual(['Växjö kommun']);
    expect(await names('identifier=2021006545')).toEqual(['Folkhälsomyndigheten']);
    expect(await names('q=kronobergs')).toEqual(['Länsstyrelsen i Kronobergs län']);
    expect(await names('q=%25')).toEqual([]);
  });

  it('finds them by municipality and by kind', async () => {
    expect(await names('municipality=0980')).toEqual(['Gotlands kommun']);
    expect(await names('kind=coast_guard')).toEqual(['Kustbevakningen']);
    expect(await names('county=09')).toEqual([
      'Gotlands kommun',
      'Länsstyrelsen i Gotlands län',
      'Region Gotland',
    ]);
  });

  it.each([
    'county=02',
    'county=7',
    'municipality=780',
    'kind=landsting',
    'state=closed',
    'day=2026-02-30',
    'limit=201',
    'limit=0',
    'page=0',
    'page=x',
    'q=',
    'colour=red',
    'county=07&county=08',
  ])('refuses %s', async (query) => {
    const { status, body } = await list(query);
    expect([status, body.code]).toEqual([400, 'invalid-input']);
    expect(body.errors).toHaveLength(1);
  });

  it('shows one with its posts and who holds them', async () => {
    const { status, headers, body } = await installation.ask(
      `organisations/${municipalityId('0780')}`,
      coordinator,
    );
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ name: 'Växjö kommun', kind: 'municipality', level: 'local', county: '07' });
    expect(body.posts).toMatchObject([
      {
        id: coordinator.post,
        role: 'municipal_coordinator',
        share: 100,
        holder: {
          person: coordinator.person,
          name: 'Kim Ek',
          appointment: coordinator.appointment,
          from: '2026-01-01',
          to: null,
        },
      },
    ]);
  });

  it('shows a vacancy as a post without a holder', async () => {
    const { body } = await installation.ask(`organisations/${countyBoardId('08')}`, coordinator);
    expect(body.posts).toMatchObject([{ role: 'county_coordinator', holder: null }]);
  });

  it('says that there is none with an id that does not exist', async () => {
    for (const id of ['01990000-0000-7000-8000-000000000000', 'vaxjo', '0780']) {
      for (const path of [`organisations/${id}`, `organisations/${id}/history`])
        expect((await installation.ask(path, coordinator)).status).toBe(404);
    }
  });
});

describe('the areas', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await Installation.start();
  });
  afterAll(() => installation.stop());

  it('are known to everyone', async () => {
    const { body } = await installation.ask('counties?limit=200');
    expect(body.total).toBe(21);
    expect(body.items[5]).toEqual({
      code: '07',
      name: 'Kronobergs län',
      shortName: 'Kronoberg',
      organisation: countyBoardId('07'),
    });
    const kronoberg = (await installation.ask('municipalities?county=07')).body;
    expect(kronoberg.items.map(({ code }: { code: string }) => code)).toEqual(
      '0760 0761 0763 0764 0765 0767 0780 0781'.split(' '),
    );
    expect((await installation.ask('municipalities?page=2&limit=200')).body).toMatchObject({
      total: 290,
      page: 2,
    });
    expect((await installation.ask('municipalities?county=99')).status).toBe(400);
  });
});
