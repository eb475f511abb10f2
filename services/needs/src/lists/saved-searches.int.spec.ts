import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { content, players } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';
import type { SearchView } from './search-view.js';

type Name = keyof Installation['as'];
type Found = { status: number; body: SearchView & { items: SearchView[]; total: number } };

describe('saved searches', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const query = {
    view: 'county',
    substanceAreas: ['narcotics'],
    status: ['published'],
    hopFrom: 1,
    sort: 'title',
  };
  const save = (who: Name, body: object, headers?: Record<string, string>): Promise<Answer> =>
    lanken.as[who]('POST', '/searches', { body: { name: 'GHB i länet', query, ...body }, headers });
  const get = async (who: Name, path = ''): Promise<Found> =>
    (await lanken.as[who]('GET', `/searches${path}`)) as unknown as Found;
  const names = async (who: Name): Promise<string[]> => (await get(who)).body.items.map(({ name }) => name);
  const match = (sequence: number): Record<string, string> => ({ 'if-match': `"${sequence}"` });

  it('are kept, shown with the needs that they find, changed and deleted', async () => {
    const { body: need } = await lanken.as.vaxjo('POST', '/needs', { body: { ...content, publish: true } });
    const saved = await save('vaxjo', {});
    expect(saved).toMatchObject({ status: 201, body: { sequence: 1 } });
    const { id } = saved.body;
    expect(saved.headers.get('location')).toBe(`/needs/v1/searches/${id}`);
    const shown = await get('vaxjo', `/${id}`);
    expect(shown.body).toMatchObject({
      name: 'GHB i länet',
      query,
      shared: false,
      person: players.vaxjo.person,
    });
    expect(shown.body.needs).toBe(
      '/needs/v1/needs?view=county&sort=title&status=published&substanceAreas=narcotics&hopFrom=1',
    );
    const found = await lanken.as.vaxjo('GET', shown.body.needs.replace('/needs/v1', ''));
    expect(found.body.items.map((item) => item.id)).toEqual([need.id]);

    const changed = await lanken.as.vaxjo('PUT', `/searches/${id}`, {
      body: { name: 'Allt', query: { view: 'network', q: 'ghb', sort: 'relevance' } },
      headers: match(1),
    });
    expect(changed).toMatchObject({ status: 200, body: { id, sequence: 2 } });
    expect((await get('vaxjo')).body).toMatchObject({
      total: 1,
      items: [{ name: 'Allt', query: { q: 'ghb' } }],
    });
    expect(await lanken.as.vaxjo('DELETE', `/searches/${id}`, { headers: match(1) })).toMatchObject({
      status: 412,
    });
    expect(await lanken.as.vaxjo('DELETE', `/searches/${id}`, { headers: match(2) })).toMatchObject({
      status: 200,
    });
    expect(await get('vaxjo', `/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'saved-search-not-found' },
    });
  });

  it('are the person’s own, or shared with the organisation', async () => {
    const own = (await save('kronoberg', { name: 'Eget' })).body.id;
    const shared = (await save('kronoberg', { name: 'Ändamål', shared: true })).body.id;
    await save('kronoberg', { name: 'zon', shared: true });
    expect(await names('kronoberg')).toEqual(['Eget', 'zon', 'Ändamål']);
    // The auditor is at the same organisation.
    expect(await names('auditor')).toEqual(['zon', 'Ändamål']);
    expect(await names('vastraGotaland')).toEqual([]);
    expect(await get('auditor', `/${own}`)).toMatchObject({ status: 404 });
    expect(await get('vastraGotaland', `/${shared}`)).toMatchObject({ status: 404 });
    const how = { body: { name: 'Mitt nu', query }, headers: match(1) };
    expect(await lanken.as.auditor('PUT', `/searches/${shared}`, how)).toMatchObject({
      status: 403,
      body: { code: 'not-own-search' },
    });
    expect(await lanken.as.auditor('DELETE', `/searches/${own}`, { headers: match(1) })).toMatchObject({
      status: 404,
    });
    expect(await lanken.as.stranger('GET', '/searches')).toMatchObject({
      status: 403,
      body: { code: 'no-appointment' },
    });
  });

  it('have names that differ, of one person', async () => {
    expect((await save('alvesta', { name: 'Nätverket' })).status).toBe(201);
    for (const name of ['Nätverket', 'NÄTVERKET'])
      expect(await save('alvesta', { name })).toMatchObject({
        status: 409,
        body: { code: 'search-name-taken', errors: [{ pointer: '/name' }] },
      });
    expect((await save('goteborg', { name: 'Nätverket' })).status).toBe(201);
    const other = (await save('alvesta', { name: 'Annat' })).body.id;
    const renamed = { body: { name: 'nätverket', query }, headers: match(1) };
    expect(await lanken.as.alvesta('PUT', `/searches/${other}`, renamed)).toMatchObject({ status: 409 });
    expect(await names('alvesta')).toEqual(['Annat', 'Nätverket']);
  });

  it('are saved once by one key', async () => {
    const headers = { 'idempotency-key': 'save-once' };
    const first = await save('national', {}, headers);
    const again = await save('national', {}, headers);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await names('national')).toEqual(['GHB i länet']);
  });

  it('are at most a hundred of one person', async () => {
    for (let number = 1; number <= 100; number++)
      expect((await save('police', { name: `Sökning ${number}` })).status).toBe(201);
    expect(await save('police', { name: 'En till' })).toMatchObject({
      status: 409,
      body: { code: 'too-many-searches' },
    });
    expect((await get('police', '?limit=10&page=10')).body).toMatchObject({
      total: 100,
      page: 10,
      limit: 10,
    });
  });

  it('leave a line in the access log for each change, without their words', async () => {
    const log = jest.spyOn(Logger.prototype, 'log');
    const { id } = (await save('gambling', { shared: true })).body;
    await lanken.as.gambling('DELETE', `/searches/${id}`, { headers: match(1) });
    const told = { search: id, sequence: 1, shared: true, ...players.gambling.by() };
    expect(log.mock.calls).toEqual([
      [{ msg: 'a search was saved', ...told }],
      [{ msg: 'a search was deleted', ...told }],
    ]);
    log.mockRestore();
  });

  it.each<[object, number, string]>([
    [{ name: '' }, 400, '/name'],
    [{ name: 'x'.repeat(101) }, 400, '/name'],
    [{ name: undefined }, 400, '/name'],
    [{ query: undefined }, 400, '/query'],
    [{ query: [] }, 400, '/query'],
    [{ query: 'view=network' }, 400, '/query'],
    [{ query: { view: 'all' } }, 400, '/query/view'],
    [{ query: { status: ['lost'] } }, 400, '/query/status/0'],
    [{ query: { page: 2 } }, 400, '/query/page'],
    [{ query: { colour: 'red' } }, 400, '/query/colour'],
    [{ query: { q: 'x'.repeat(10_000) } }, 400, '/query/q'],
    [{ query: { county: '02' } }, 422, '/query/county'],
    [{ query: { sort: 'relevance' } }, 400, '/query/sort'],
    [{ shared: 'yes' }, 400, '/shared'],
  ])('refuse %.60j', async (body, status, pointer) => {
    const answer = await save('vaxjo', body);
    expect(answer).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });
});
