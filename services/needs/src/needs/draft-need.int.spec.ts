import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { Organisation } from '../model/organisation.js';
import { content, organisations, players } from '../spec/cast.js';
import { startInstallation, type Installation } from '../spec/installation.js';

describe('drafting a need', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const whole = { ...content, publish: true };
  const query = <R>(sql: string, values: unknown[] = []): Promise<R[]> =>
    lanken.needs.app.get(DataSource).query(sql, values);
  const count = async (): Promise<number> =>
    (await query<{ n: number }>('select count(*)::int as n from need'))[0]!.n;

  it('keeps it off the bus until it is published', async () => {
    const { status, headers, body } = await lanken.as.vaxjo('POST', '/needs', { body: content });
    expect({ status, etag: headers.get('etag'), location: headers.get('location') }).toEqual({
      status: 201,
      etag: '"1"',
      location: `/needs/v1/needs/${body.id}`,
    });
    expect((await lanken.as.vaxjo('GET', `/needs/${body.id}`)).body).toMatchObject({
      status: 'draft',
      history: [],
    });
    expect(await query('select 1 from outbox_log where aggregate = $1', [`need/${body.id}`])).toEqual([]);
  });

  it('may be incomplete', async () => {
    const { body } = await lanken.as.vaxjo('POST', '/needs', { body: { title: 'Något om spel' } });
    const { body: shown } = await lanken.as.vaxjo('GET', `/needs/${body.id}`);
    expect(shown).toMatchObject({
      title: 'Något om spel',
      areas: [],
      urgency: 'normal',
      visibility: 'network',
    });
  });

  it('publishes it at once when told to, and the directory’s neighbour hears it', async () => {
    const { status, body } = await lanken.as.vaxjo('POST', '/needs', { body: whole });
    expect({ status, sequence: body.sequence }).toEqual({ status: 201, sequence: 1 });
    const [said] = await eventually(() => {
      const heard = lanken.directory.heardOf(body.id);
      expect(heard).toHaveLength(1);
      return heard;
    });
    expect(said).toMatchObject({
      type: 'se.lanken.needs.need.published.v1',
      sequence: 1,
      levelsince: 1,
      dataclass: 'network',
      data: {
        title: content.title,
        custodian: { hop: 1, organisation: organisations.kronoberg.organisation },
      },
    });
    expect(
      await query('select nats_subject from outbox_log where aggregate = $1', [`need/${body.id}`]),
    ).toEqual([{ nats_subject: 'lanken.v1.needs.county.07.0780.need.published' }]);
  });

  it('says a county’s own need at national level', async () => {
    const { body } = await lanken.as.kronoberg('POST', '/needs', { body: { ...whole, areas: ['07'] } });
    expect(
      await query('select nats_subject from outbox_log where aggregate = $1', [`need/${body.id}`]),
    ).toEqual([{ nats_subject: 'lanken.v1.needs.national.07.0000.need.published' }]);
  });

  it('keeps the texts of a restricted need off the bus', async () => {
    const { body } = await lanken.as.vaxjo('POST', '/needs', {
      body: { ...whole, visibility: 'restricted' },
    });
    const [said] = await eventually(() => {
      const heard = lanken.directory.heardOf(body.id);
      expect(heard).toHaveLength(1);
      return heard;
    });
    expect(said).toMatchObject({
      dataclass: 'restricted',
      data: { ask: 'training', tried: [{ level: 'local' }] },
    });
    const heard = JSON.stringify(said);
    for (const text of [content.title, content.description!, content.tried!])
      expect(heard).not.toContain(text);
  });

  it('knows a municipality as soon as the directory has named it', async () => {
    const lessebo = {
      ...organisations.vaxjo,
      organisation: '01990000-0000-7000-8000-000000000761',
      municipality: '0761',
    };
    await lanken.directory.register(Object.assign(new Organisation(), lessebo));
    await eventually(async () => {
      const { status } = await lanken.as.vaxjo('POST', '/needs', { body: { ...content, areas: ['0761'] } });
      expect(status).toBe(201);
    });
  });

  describe('refuses, and keeps nothing', () => {
    it.each<[string, unknown, number, string, string[]]>([
      ['an unknown municipality', { ...whole, areas: ['0780', '0799'] }, 422, 'unknown-area', ['/areas/1']],
      ['an unknown county', { ...whole, areas: ['02'] }, 422, 'unknown-area', ['/areas/0']],
      ['"no county"', { ...whole, areas: ['00'] }, 422, 'unknown-area', ['/areas/0']],
      ['"no municipality"', { ...whole, areas: ['0000'] }, 422, 'unknown-area', ['/areas/0']],
      ['a code as a number', { ...whole, areas: [780] }, 400, 'invalid-input', ['/areas/0']],
      ['a county code as a number', { ...whole, leadCounty: 7 }, 400, 'invalid-input', ['/leadCounty']],
      [
        'several counties without a lead',
        { ...whole, areas: ['0780', '1480'] },
        422,
        'lead-county-missing',
        ['/leadCounty'],
      ],
      ['a wrong enum', { ...whole, ask: 'advice' }, 400, 'invalid-input', ['/ask']],
      [
        'a wrong substance area',
        { ...whole, substanceAreas: ['coffee'] },
        400,
        'invalid-input',
        ['/substanceAreas/0'],
      ],
      ['a missing title', { ...whole, title: undefined }, 400, 'invalid-input', ['/title']],
      ['an empty title', { ...whole, title: ' ' }, 400, 'invalid-input', ['/title']],
      ['a missing ask', { ...whole, ask: undefined }, 422, 'need-incomplete', ['/ask']],
      ['an unknown field', { ...whole, priority: 1 }, 400, 'invalid-input', ['/priority']],
      ['a field of somebody else’s', { ...whole, status: 'closed' }, 400, 'invalid-input', ['/status']],
      ['a text of 1 MB', { ...whole, description: 'a'.repeat(1_000_000) }, 413, 'too-large', []],
      [
        'a text that is too long',
        { ...whole, description: 'å'.repeat(10_001) },
        400,
        'invalid-input',
        ['/description'],
      ],
      [
        'too many emojis',
        { ...whole, description: '🍺'.repeat(5_001) },
        400,
        'invalid-input',
        ['/description'],
      ],
      ['a text with U+0000', { ...whole, tried: 'a\u0000b' }, 400, 'invalid-input', ['/tried']],
      ['half a surrogate pair', { ...whole, targetGroup: '\ud83c' }, 400, 'invalid-input', ['/targetGroup']],
      ['no object', '[]', 400, 'invalid-input', ['']],
      ['invalid JSON', '{"title": "GHB"', 400, 'invalid-json', []],
    ])('%s', async (_, body, status, code, pointers) => {
      const before = await count();
      const answer = await lanken.as.vaxjo('POST', '/needs', { body });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer).toMatchObject({ status, body: { status, code } });
      expect((answer.body.errors ?? []).map(({ pointer }) => pointer)).toEqual(pointers);
      expect(await count()).toBe(before);
    });

    it('another content type than JSON', async () => {
      const headers = { 'content-type': 'text/plain' };
      const answer = await lanken.as.vaxjo('POST', '/needs', { body: JSON.stringify(whole), headers });
      expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    });

    it.each(['national', 'auditor', 'stranger'] as const)('somebody who cannot ask: %s', async (who) => {
      const before = await count();
      expect((await lanken.as[who]('POST', '/needs', { body: whole })).status).toBe(403);
      expect(await count()).toBe(before);
    });
  });

  it('takes the longest texts', async () => {
    const texts = {
      title: 'å'.repeat(200),
      description: '語'.repeat(10_000),
      tried: '"'.repeat(4_000),
      targetGroup: '\n語'.repeat(250),
    };
    expect((await lanken.as.vaxjo('POST', '/needs', { body: { ...whole, ...texts } })).status).toBe(201);
  });

  it('makes one need of the same request sent twice, one after the other or at once', async () => {
    const before = await count();
    const ask = { body: whole, headers: { 'idempotency-key': 'one-need' } };
    const answers = await Promise.all([1, 2, 3].map(() => lanken.as.vaxjo('POST', '/needs', ask)));
    answers.push(await lanken.as.vaxjo('POST', '/needs', ask));
    expect(
      new Set(
        answers.map(
          ({ status, body, headers }) => `${status} ${body.id} ${body.sequence} ${headers.get('location')}`,
        ),
      ).size,
    ).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await count()).toBe(before + 1);
    const other = await lanken.as.vaxjo('POST', '/needs', { ...ask, body: { ...whole, title: 'Annat' } });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('tells by references only who made it', async () => {
    const { body } = await lanken.as.vaxjo('POST', '/needs', { body: whole });
    const { body: shown } = await lanken.as.vaxjo('GET', `/needs/${body.id}`);
    expect(shown.history).toMatchObject([{ data: { by: players.vaxjo.by() } }]);
  });
});
