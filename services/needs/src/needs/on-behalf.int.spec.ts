import { content, organisations, players } from '../spec/cast.js';
import { Acts } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

const { alvesta, association, goteborg, kronoberg, police } = organisations;

describe('a need written on behalf of another organisation', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const write = (onBehalfOf: string, change: object = {}): Promise<string> =>
    acts.draft('kronoberg', { areas: ['0764'], onBehalfOf, ...change });

  it('is the other’s, at its level, and says who wrote it', async () => {
    const id = await write(alvesta.organisation, { publish: true });
    const need = await acts.shown(id, 'alvesta');
    expect(need).toMatchObject({
      writtenBy: kronoberg.organisation,
      asker: { organisation: alvesta.organisation, level: 'local', county: '07', municipality: '0764' },
      custodian: { level: 'county', organisation: kronoberg.organisation },
      history: [{ data: { by: players.kronoberg.by(), writtenBy: kronoberg.organisation } }],
    });
    expect(need.tried).toMatchObject([{ organisation: alvesta.organisation, level: 'local' }]);
  });

  it('is seen by who asks while it is a draft, and by who wrote it, and by nobody else', async () => {
    const id = await write(alvesta.organisation);
    expect((await acts.shown(id, 'alvesta')).moves).toEqual(['revise', 'discard', 'publish']);
    expect((await acts.shown(id, 'kronoberg')).moves).toEqual(['revise', 'discard', 'publish']);
    expect((await acts.shown(id, 'vaxjo')).code).toBe('need-not-found');
    const { body } = await lanken.as.alvesta('GET', '/needs?view=organisation');
    expect(body.items.map((one) => one.id)).toContain(id);
  });

  it('is revised by who wrote it while it is a draft', async () => {
    const id = await write(alvesta.organisation);
    const body = { ...content, areas: ['0764'], title: 'Rättad rubrik' };
    const revise = { body, headers: { 'if-match': '"1"' } };
    expect((await lanken.as.kronoberg('PUT', `/needs/${id}`, revise)).status).toBe(200);
    expect((await acts.shown(id, 'alvesta')).title).toBe('Rättad rubrik');
    const discard = { headers: { 'if-match': '"2"' } };
    expect((await lanken.as.kronoberg('DELETE', `/needs/${id}`, discard)).status).toBe(200);
  });

  it('is published by who wrote it, and from then on the asker’s to revise, withdraw and close', async () => {
    const id = await write(alvesta.organisation);
    await acts.all(id, ['kronoberg', 'publish']);
    const words = {
      title: 'Alvestas egna ord',
      ask: 'training',
      substanceAreas: ['narcotics'],
      areas: ['0764'],
    };
    const revise = { body: words, headers: { 'if-match': '"1"' } };
    for (const [verb, body] of [
      ['withdraw', { reason: 'Löst.' }],
      ['close', { verdict: 'helped' }],
    ] as const)
      expect((await acts.act(id, 'kronoberg', verb, body)).body.code).toBe('not-asker');
    expect((await lanken.as.kronoberg('PUT', `/needs/${id}`, revise)).body.code).toBe('not-asker');
    expect((await lanken.as.alvesta('PUT', `/needs/${id}`, revise)).status).toBe(200);
    await acts.all(id, ['alvesta', 'withdraw', { reason: 'Löst.' }]);
  });

  it('is written for the associations of the county too, for areas of the county', async () => {
    const id = await write(association.organisation, { publish: true, areas: ['07'] });
    expect(await acts.shown(id, 'association')).toMatchObject({
      asker: { organisation: association.organisation },
    });
    const { status, body } = await lanken.as.kronoberg('POST', '/needs', {
      body: { title: 'GHB', areas: ['1480'], onBehalfOf: association.organisation },
    });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'area-elsewhere', '/areas/0']);
  });

  it.each([
    ['kronoberg', goteborg.organisation, 403, 'not-on-behalf'],
    ['kronoberg', police.organisation, 403, 'not-on-behalf'],
    ['kronoberg', '01990000-0000-7000-8000-00000000ffff', 422, 'organisation-unknown'],
    ['kronoberg', 'Alvesta', 400, 'invalid-input'],
    ['vaxjo', alvesta.organisation, 403, 'not-on-behalf'],
    ['association', alvesta.organisation, 403, 'not-on-behalf'],
  ] as const)('is refused of %s for %s', async (who, onBehalfOf, status, code) => {
    const { body, ...answer } = await lanken.as[who]('POST', '/needs', {
      body: { title: 'GHB', onBehalfOf },
    });
    expect([answer.status, body.code, body.errors?.[0]?.pointer]).toEqual([status, code, '/onBehalfOf']);
  });
});

describe('a need of an association', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  it('is drafted, published, asked about, answered and closed as a municipality’s', async () => {
    const id = await acts.draft('association');
    await acts.all(
      id,
      ['association', 'publish'],
      ['kronoberg', 'acknowledge'],
      ['kronoberg', 'start-handling'],
      ['kronoberg', 'request-info', { question: 'Hur många?' }],
      ['association', 'give-info', { text: 'Tjugo.' }],
      ['kronoberg', 'answer', { kind: 'answer', text: 'Ring oss.' }],
      ['association', 'close', { verdict: 'helped' }],
    );
    expect(await acts.shown(id, 'association')).toMatchObject({ status: 'closed', level: 'county' });
  });

  it('is for areas of its county', async () => {
    const { status, body } = await lanken.as.association('POST', '/needs', {
      body: { title: 'GHB', areas: ['1480'] },
    });
    expect([status, body.code]).toEqual([422, 'area-elsewhere']);
  });

  it('does not open the network’s needs to it', async () => {
    const [network, open] = [await acts.publish(), await acts.publish({ visibility: 'public' })];
    expect((await acts.shown(network, 'association')).code).toBe('need-not-found');
    expect((await acts.shown(open, 'association')).id).toBe(open);
  });
});
