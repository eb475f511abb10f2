import type { NeedComparison, NeedVersionSummary, NeedVersionView } from './need-version-view.js';
import { content, players } from '../spec/cast.js';
import { Acts, type Name } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

describe('the versions of a need', () => {
  let lanken: Installation;
  let id: string;
  beforeAll(async () => {
    lanken = await startInstallation();
    id = await new Acts(lanken).draft('vaxjo', { title: 'GHB' });
    await revise('"1"', { title: 'Utbildning om GHB', targetGroup: 'Fältgruppen' });
    await lanken.as.vaxjo('POST', `/needs/${id}/publish`);
    await revise('"1"', { title: 'Utbildning om GHB för fältgruppen', urgency: 'low' });
  });
  afterAll(() => lanken?.stop());

  const revise = async (etag: string, change: object): Promise<void> => {
    const body = { ...content, ...change };
    const { status } = await lanken.as.vaxjo('PUT', `/needs/${id}`, { body, headers: { 'if-match': etag } });
    expect(status).toBe(200);
  };
  const get = async <B>(who: Name, rest: string): Promise<{ status: number; body: B }> => {
    const { status, body } = await lanken.as[who]('GET', `/needs/${id}/versions${rest}`);
    return { status, body: body as B };
  };

  it('are all there for the asker, newest first', async () => {
    const { body } = await get<{ items: NeedVersionSummary[]; total: number }>('vaxjo', '?limit=2');
    expect(body).toMatchObject({ total: 3, items: [{ version: 3, by: players.vaxjo.by() }, { version: 2 }] });
  });

  it('are for others those since publication', async () => {
    const { body } = await get<{ items: NeedVersionSummary[] }>('kronoberg', '');
    expect(body.items.map(({ version }) => version)).toEqual([3, 2]);
    expect(await get('kronoberg', '/1')).toMatchObject({ status: 404, body: { code: 'version-not-found' } });
    expect(await get('stranger', '/3')).toMatchObject({ status: 404, body: { code: 'need-not-found' } });
  });

  it('are each shown as they were', async () => {
    const { body } = await get<NeedVersionView>('vaxjo', '/1');
    expect(body).toMatchObject({ version: 1, title: 'GHB', tried: content.tried, urgency: 'high' });
    expect(body).not.toHaveProperty('targetGroup');
    expect((await get<NeedVersionView>('kronoberg', '/2')).body).toMatchObject({
      targetGroup: 'Fältgruppen',
    });
  });

  it('are compared field by field, texts word by word', async () => {
    const { body } = await get<NeedComparison>('vaxjo', '/compare?from=2&to=3');
    expect(body).toMatchObject({ from: { version: 2 }, to: { version: 3 } });
    expect(body.differences).toEqual([
      {
        field: 'title',
        from: 'Utbildning om GHB',
        to: 'Utbildning om GHB för fältgruppen',
        pieces: [
          { kind: 'same', text: 'Utbildning om GHB' },
          { kind: 'added', text: ' för fältgruppen' },
        ],
      },
      {
        field: 'targetGroup',
        from: 'Fältgruppen',
        to: null,
        pieces: [{ kind: 'removed', text: 'Fältgruppen' }],
      },
      { field: 'urgency', from: 'high', to: 'low' },
    ]);
  });

  it.each([
    ['/4', 404, 'version-not-found'],
    ['/0', 404, 'version-not-found'],
    ['/new', 404, 'version-not-found'],
    ['/compare?from=1', 400, 'invalid-input'],
    ['/compare?from=1&to=x', 400, 'invalid-input'],
    ['/compare?from=1&to=9', 404, 'version-not-found'],
  ])('are not found or compared at %s', async (rest, status, code) => {
    expect(await get('vaxjo', rest)).toMatchObject({ status, body: { code } });
  });
});
