import { content } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

type Name = keyof Installation['as'];

describe('listing needs', () => {
  let lanken: Installation;
  beforeAll(async () => {
    lanken = await startInstallation();
    await make('vaxjo', { title: 'GHB' });
    await make('vaxjo', { title: 'Spel', ask: 'method', substanceAreas: ['gambling', 'alcohol'] });
    await make('vaxjo', { title: 'Utkast', publish: false });
    await make('goteborg', { title: 'Snus', areas: ['1480'], substanceAreas: ['tobacco_nicotine'] });
    const restricted = await make('alvesta', { title: 'Enskilt', areas: ['0764'], visibility: 'restricted' });
    await make('goteborg', { title: 'Öppet', areas: ['1480'], visibility: 'public' });
    await make('kronoberg', { title: 'Länets', areas: ['07'] });
    await lanken.as.kronoberg('POST', `/needs/${restricted}/escalate`, { body: { tried: 'Allt.' } });
  });
  afterAll(() => lanken?.stop());

  const make = async (who: Name, change: object): Promise<string> =>
    (await lanken.as[who]('POST', '/needs', { body: { ...content, publish: true, ...change } })).body.id;
  const list = (who: Name, query = ''): Promise<Answer> => lanken.as[who]('GET', `/needs${query}`);
  const titles = async (who: Name, query = ''): Promise<string[]> =>
    (await list(who, query)).body.items.map(({ title }) => title);

  it('gives a municipality its own, drafts first and then the newest', async () => {
    expect(await titles('vaxjo')).toEqual(['Utkast', 'Spel', 'GHB']);
  });

  it('gives a county what it asks, holds or has held', async () => {
    expect(await titles('kronoberg')).toEqual(['Länets', 'Enskilt', 'Spel', 'GHB']);
  });

  it('gives the national agency what has reached it, and nothing of others', async () => {
    expect(await titles('national')).toEqual(['Länets', 'Enskilt']);
  });

  it('gives nothing of one’s own to who is no coordinator', async () => {
    for (const who of ['auditor', 'stranger'] as const) expect(await titles(who)).toEqual([]);
  });

  it('gives the network what is published for it, but nothing restricted', async () => {
    expect(await titles('national', '?scope=network')).toEqual(['Länets', 'Öppet', 'Snus', 'Spel', 'GHB']);
    for (const who of ['auditor', 'stranger'] as const)
      expect(await titles(who, '?scope=network')).toEqual(['Öppet']);
  });

  it.each<[string, string[]]>([
    ['county=14', ['Öppet', 'Snus']],
    ['municipality=0780', ['Spel', 'GHB']],
    ['ask=method', ['Spel']],
    ['substanceArea=alcohol', ['Spel']],
    ['custodianLevel=national', ['Länets']],
    ['status=escalated', []],
    ['status=published&county=07&ask=training', ['Länets', 'GHB']],
  ])('filters by %s', async (query, expected) => {
    expect(await titles('alvesta', `?scope=network&${query}`)).toEqual(expected);
  });

  it('gives pages and the total', async () => {
    const { body } = await list('alvesta', '?scope=network&limit=2&page=2');
    expect(body).toMatchObject({
      page: 2,
      limit: 2,
      total: 5,
      items: [{ title: 'Snus' }, { title: 'Spel' }],
    });
  });

  it('leaves out the long texts', async () => {
    const { body } = await list('vaxjo');
    expect(body.items[0]).not.toHaveProperty('description');
    expect(body.items[1]?.custodian).toMatchObject({ hop: 1, level: 'county' });
  });

  it.each([
    ['county=02', 422, '/county'],
    ['municipality=0799', 422, '/municipality'],
    ['county=7', 400, '/county'],
    ['status=lost', 400, '/status'],
    ['scope=all', 400, '/scope'],
    ['limit=201', 400, '/limit'],
    ['page=0', 400, '/page'],
    ['sort=title', 400, '/sort'],
  ])('refuses %s', async (query, status, pointer) => {
    const answer = await list('vaxjo', `?${query}`);
    expect(answer).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });
});
