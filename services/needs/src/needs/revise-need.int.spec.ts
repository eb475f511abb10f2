import { content } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

describe('a draft', () => {
  let lanken: Installation;
  let id: string;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());
  beforeEach(async () => {
    id = (await lanken.as.vaxjo('POST', '/needs', { body: content })).body.id;
  });

  const revise = (etag: string, change: object = {}, who = lanken.as.vaxjo): Promise<Answer> =>
    who('PUT', `/needs/${id}`, { body: { ...content, ...change }, headers: { 'if-match': etag } });
  const discard = (etag: string, who = lanken.as.vaxjo): Promise<Answer> =>
    who('DELETE', `/needs/${id}`, { headers: { 'if-match': etag } });
  const publish = (who = lanken.as.vaxjo): Promise<Answer> => who('POST', `/needs/${id}/publish`);
  const shown = async (): Promise<Answer['body']> => (await lanken.as.vaxjo('GET', `/needs/${id}`)).body;

  it('is revised by who has seen the latest revision', async () => {
    const { status, headers } = await revise('"1"', { title: 'GHB i Växjö', description: undefined });
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    const now = await shown();
    expect(now).toMatchObject({ title: 'GHB i Växjö', sequence: 2, status: 'draft' });
    expect(now.description).toBeUndefined();
  });

  it('is not overwritten by who has seen an older one', async () => {
    await revise('"1"', { title: 'Den andras' });
    expect(await revise('"1"', { title: 'Min' })).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect(await shown()).toMatchObject({ title: 'Den andras', sequence: 2 });
  });

  it('takes one of two revisions sent at once', async () => {
    const answers = await Promise.all([revise('"1"', { title: 'En' }), revise('"1"', { title: 'Två' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await shown()).sequence).toBe(2);
  });

  it('wants If-Match', async () => {
    for (const method of ['PUT', 'DELETE'])
      expect(await lanken.as.vaxjo(method, `/needs/${id}`, { body: content })).toMatchObject({
        status: 428,
        body: { code: 'if-match-required' },
      });
  });

  it('refuses an unknown area when it is revised', async () => {
    expect(await revise('"1"', { areas: ['0799'] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-area' },
    });
  });

  it('is not there for another municipality, nor for the county', async () => {
    for (const who of [lanken.as.alvesta, lanken.as.kronoberg])
      for (const answer of [await revise('"1"', {}, who), await discard('"1"', who), await publish(who)])
        expect(answer).toMatchObject({ status: 404, body: { code: 'need-not-found' } });
    expect((await shown()).sequence).toBe(1);
  });

  it('is gone when it is discarded', async () => {
    await revise('"1"');
    expect((await discard('"1"')).status).toBe(412);
    expect((await discard('"2"')).status).toBe(200);
    for (const path of [`/needs/${id}`, `/needs/${id}/versions/1`])
      expect((await lanken.as.vaxjo('GET', path)).status).toBe(404);
  });

  it('is published once, however many try at once', async () => {
    const answers = await Promise.all([publish(), publish(), publish()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await shown()).toMatchObject({
      status: 'published',
      sequence: 1,
      hops: [{ reason: 'published' }],
    });
  });

  it('is not discarded once it is published', async () => {
    await publish();
    expect(await discard('"1"')).toMatchObject({ status: 409, body: { code: 'move-not-allowed' } });
    expect(await shown()).toMatchObject({ status: 'published', title: content.title });
  });

  it('says what it lacks to be published', async () => {
    await revise('"1"', { ask: undefined, areas: undefined });
    const { status, body } = await publish();
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/ask', '/areas']]);
    expect((await shown()).status).toBe('draft');
  });

  describe('that is published', () => {
    beforeEach(async () => void (await publish()));

    it('is revised by the asker, by who has seen its latest event, and stays where it is', async () => {
      const { status, headers } = await revise('"1"', { title: 'GHB i Växjö', tried: undefined });
      expect([status, headers.get('etag')]).toEqual([200, '"2"']);
      expect(await shown()).toMatchObject({
        title: 'GHB i Växjö',
        status: 'published',
        hops: [{}],
        tried: [],
        history: [{}, { data: { title: 'GHB i Växjö', version: 2 } }],
      });
      expect(await revise('"1"')).toMatchObject({ status: 412, body: { code: 'stale' } });
    });

    it('keeps what others have tried', async () => {
      await lanken.as.kronoberg('POST', `/needs/${id}/escalate`, { body: { tried: 'Länet har försökt.' } });
      expect((await revise('"2"', { tried: 'Vi har försökt på ett annat sätt.' })).status).toBe(200);
      expect((await shown()).tried.map(({ text }) => text)).toEqual([
        'Vi har försökt på ett annat sätt.',
        'Länet har försökt.',
      ]);
    });

    it.each<[string, object, number, string]>([
      ['without what it must say', { ask: undefined }, 422, 'need-incomplete'],
      ['with an unknown area', { areas: ['0799'] }, 422, 'unknown-area'],
      ['with several counties and none that leads', { areas: ['0780', '1480'] }, 422, 'lead-county-missing'],
    ])('is not revised %s', async (_, change, status, code) => {
      expect(await revise('"1"', change)).toMatchObject({ status, body: { code } });
      expect((await shown()).sequence).toBe(1);
    });

    it.each(['alvesta', 'kronoberg'] as const)('is not revised by %s', async (who) => {
      expect(await revise('"1"', {}, lanken.as[who])).toMatchObject({
        status: 403,
        body: { code: 'not-asker' },
      });
    });
  });
});
