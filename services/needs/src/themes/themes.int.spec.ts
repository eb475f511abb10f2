import { eventually } from '@lanken/testing';
import { content, organisations } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';
import type { ThemeView } from './theme-view.js';

type Name = keyof Installation['as'];

describe('joint needs', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const publish = async (who: Name, change: object = {}): Promise<string> => {
    const { body } = await lanken.as[who]('POST', '/needs', {
      body: { ...content, ...change, publish: true },
    });
    return body.id;
  };
  const ghb = async (): Promise<[string, string, string]> => [
    await publish('vaxjo'),
    await publish('alvesta', { areas: ['0764'] }),
    await publish('goteborg', { areas: ['1480'] }),
  ];
  const form = async (needs: string[], who: Name = 'kronoberg'): Promise<Answer> =>
    lanken.as[who]('POST', '/themes', { body: { title: 'GHB på festplatser', needs } });
  const act = (who: Name, theme: string, verb: string, body?: object): Promise<Answer> =>
    lanken.as[who]('POST', `/themes/${theme}/${verb}`, { body });
  const shown = async (theme: string, who: Name = 'national'): Promise<ThemeView> =>
    (await lanken.as[who]('GET', `/themes/${theme}`)).body as unknown as ThemeView;
  const need = async (id: string): Promise<Answer['body']> =>
    (await lanken.as.national('GET', `/needs/${id}`)).body;
  const response = { kind: 'training', text: 'En kurs för alla den 3 december.' };

  it('are formed of needs that say the same, answered once for all, and closed', async () => {
    const needs = await ghb();
    const { status, body } = await form(needs);
    expect(status).toBe(201);
    expect(await shown(body.id)).toMatchObject({
      status: 'confirmed',
      title: 'GHB på festplatser',
      level: 'national',
      owner: organisations.kronoberg.organisation,
      counties: ['07', '14'],
      memberCount: 3,
    });
    expect((await act('kronoberg', body.id, 'activate')).status).toBe(200);
    expect((await act('national', body.id, 'answer', response)).status).toBe(200);
    for (const id of needs) {
      const {
        status: now,
        responses,
        theme,
      } = (await need(id)) as unknown as {
        status: string;
        responses: object[];
        theme: string;
      };
      expect([now, responses.length, theme]).toEqual(['answered', 1, body.id]);
    }
    expect((await act('kronoberg', body.id, 'close', { text: 'Klart.' })).status).toBe(200);
    expect(await shown(body.id)).toMatchObject({ status: 'closed', memberCount: 3, responses: [response] });
    await eventually(() =>
      expect(lanken.directory.heardOf(needs[2]).map(({ type }) => type.split('.')[4])).toEqual([
        'published',
        'theme-joined',
        'answered',
      ]),
    );
  });

  it('answer a need that joins later with what they have already, once', async () => {
    const [one, two, three] = await ghb();
    const { body } = await form([one, two]);
    await act('kronoberg', body.id, 'answer', response);
    expect((await act('kronoberg', body.id, 'join', { need: three })).status).toBe(200);
    expect((await act('kronoberg', body.id, 'answer', { kind: 'answer', text: 'Till sist.' })).status).toBe(
      200,
    );
    for (const id of [one, two, three])
      expect((await need(id)) as object).toMatchObject({ responses: [{}, {}] });
    expect(await shown(body.id)).toMatchObject({ level: 'national', counties: ['07', '14'] });
  });

  it('are answered by who sees to them or the national level, also where another county is concerned', async () => {
    const needs = await ghb();
    const { body } = await form(needs);
    for (const [verb, given] of [
      ['answer', response],
      ['dismiss', { reason: 'Nej.' }],
      ['activate', undefined],
    ] as const) {
      const refused = await act('vastraGotaland', body.id, verb, given);
      expect([refused.status, refused.body.code]).toEqual([403, 'not-owner']);
    }
    expect((await shown(body.id, 'vastraGotaland')).moves).toEqual(['join', 'leave']);
    expect((await act('national', body.id, 'activate')).status).toBe(200);
    expect((await act('kronoberg', body.id, 'answer', response)).status).toBe(200);
  });

  it('let nobody put out a need that they may not read', async () => {
    const [one, two, three] = await ghb();
    const hidden = await publish('goteborg', { areas: ['1480'], visibility: 'restricted' });
    const { body } = await form([one, two, three]);
    expect((await act('vastraGotaland', body.id, 'join', { need: hidden })).status).toBe(200);
    const refused = await act('kronoberg', body.id, 'leave', { need: hidden, reason: 'Alkohol.' });
    expect([refused.status, refused.body.code]).toEqual([404, 'need-not-found']);
    expect(await shown(body.id)).toMatchObject({ memberCount: 4, members: [{}, {}, {}] });
  });

  it('give a member that had ended what it missed when it is taken up again, also after a merger', async () => {
    const [one, two, three] = await ghb();
    const four = await publish('vastraGotaland', { areas: ['14'] });
    const { body: first } = await form([one, two]);
    const { body: second } = await form([three, four], 'vastraGotaland');
    await act('kronoberg', first.id, 'answer', response);
    const close = await lanken.as.vaxjo('POST', `/needs/${one}/close`, { body: { verdict: 'partly' } });
    expect(close.status).toBe(200);
    await act('kronoberg', first.id, 'answer', { kind: 'method', text: 'En metod.' });
    await act('national', first.id, 'merge', { into: second.id });
    await act('vastraGotaland', second.id, 'answer', { kind: 'answer', text: 'Ring oss.' });
    expect(await need(one)).toMatchObject({ status: 'closed', theme: first.id, responses: [{}] });
    const reopened = await lanken.as.vaxjo('POST', `/needs/${one}/reopen`, { body: { reason: 'Mer!' } });
    expect(reopened.status).toBe(200);
    const now = (await need(one)) as unknown as { responses: { text: string }[] };
    expect(now).toMatchObject({ status: 'answered', theme: second.id });
    expect(now.responses.map(({ text }) => text)).toEqual([response.text, 'En metod.', 'Ring oss.']);
    expect(await shown(second.id)).toMatchObject({ memberCount: 4 });
  });

  it('are named a handler later where a theme answered before anybody took a need in hand', async () => {
    const [one, two] = await ghb();
    const { body } = await form([one, two]);
    await act('kronoberg', body.id, 'answer', response);
    await lanken.as.vaxjo('POST', `/needs/${one}/reopen`, { body: { reason: 'Det räckte inte.' } });
    const open = (await lanken.as.kronoberg('GET', `/needs/${one}`)).body as unknown as { moves: string[] };
    expect(open).toMatchObject({ status: 'in_handling' });
    expect(open).not.toHaveProperty('handler');
    expect(open.moves).toEqual(expect.arrayContaining(['change-handler', 'answer', 'update']));
    expect(open.moves).not.toContain('start-handling');
  });

  it('merge, and leave a trace both ways', async () => {
    const [one, two, three] = await ghb();
    const four = await publish('vastraGotaland', { areas: ['14'] });
    const [first, second] = [
      (await form([one, two])).body.id,
      (await form([three, four], 'vastraGotaland')).body.id,
    ];
    await act('kronoberg', first, 'answer', response);
    expect((await act('national', first, 'merge', { into: second })).status).toBe(200);
    expect(await shown(first)).toMatchObject({ status: 'merged', mergedInto: second, members: [] });
    expect(await shown(second)).toMatchObject({ status: 'answered', memberCount: 4, responses: [response] });
    for (const id of [one, two, three, four]) {
      const { responses } = (await need(id)) as unknown as { responses: object[] };
      expect(responses).toHaveLength(1);
    }
  });

  it('let a need go, by its asker or by who leads them', async () => {
    const [one, two, three] = await ghb();
    const { body } = await form([one, two, three]);
    expect((await act('goteborg', body.id, 'leave', { need: three, reason: 'Annat hos oss.' })).status).toBe(
      200,
    );
    expect((await act('goteborg', body.id, 'leave', { need: two, reason: 'Nej.' })).body.code).toBe(
      'not-leader',
    );
    expect((await act('kronoberg', body.id, 'leave', { need: two, reason: 'Alkohol.' })).status).toBe(200);
    expect(await shown(body.id)).toMatchObject({ memberCount: 1 });
  });

  it('are dismissed with a reason, and their needs go on', async () => {
    const [one, two] = await ghb();
    const { body } = await form([one, two]);
    expect((await act('kronoberg', body.id, 'dismiss', { reason: 'Olika frågor.' })).status).toBe(200);
    expect((await need(one)) as object).toMatchObject({ status: 'published' });
    expect(((await need(one)) as { theme?: string }).theme).toBeUndefined();
    expect((await shown(body.id, 'vaxjo')) as object).toMatchObject({ code: 'theme-not-found' });
  });

  it('are supported by others, once each', async () => {
    const [one, two] = await ghb();
    const { body } = await form([one, two]);
    expect((await act('goteborg', body.id, 'support', { text: 'Vi också.' })).status).toBe(200);
    expect((await act('goteborg', body.id, 'support', {})).body.code).toBe('supported-already');
    expect(await shown(body.id)).toMatchObject({ supporters: [organisations.goteborg.organisation] });
    const both = await Promise.all([
      act('alvesta', body.id, 'support', {}),
      act('alvesta', body.id, 'support', {}),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await act('goteborg', body.id, 'withdraw-support')).status).toBe(200);
    expect((await act('goteborg', body.id, 'withdraw-support')).body.code).toBe('not-supported');
    const own = await lanken.as.vaxjo('POST', `/needs/${one}/support`, { body: {} });
    expect([own.status, own.body.code]).toEqual([409, 'support-own']);
    expect((await lanken.as.goteborg('POST', `/needs/${one}/support`, { body: {} })).status).toBe(200);
  });

  it('are listed, by county and status', async () => {
    const { body } = await form((await ghb()).slice(0, 2));
    const list = async (who: Name, query: string): Promise<string[]> =>
      (await lanken.as[who]('GET', `/themes?limit=200&${query}`)).body.items.map(({ id }) => id);
    expect(await list('vaxjo', 'county=07&status=confirmed')).toContain(body.id);
    expect(await list('vaxjo', 'county=14&status=confirmed')).not.toContain(body.id);
  });

  it.each([
    ['one need alone', (one: string) => form([one]), 400, 'invalid-input'],
    ['a need twice', (one: string) => form([one, one]), 400, 'invalid-input'],
    [
      'a need that is not there',
      (one: string) => form([one, '01990000-0000-7000-8000-00000000ffff']),
      404,
      'need-not-found',
    ],
    ['by a municipality', (one: string, two: string) => form([one, two], 'vaxjo'), 403, 'role-required'],
    [
      'by another county',
      (one: string, two: string) => form([one, two], 'vastraGotaland'),
      403,
      'not-leader',
    ],
  ] as const)('are not formed of %s', async (_, attempt, status, code) => {
    const [one, two] = await ghb();
    const refused = await attempt(one, two);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await need(one)) as object).toMatchObject({ status: 'published' });
  });

  it.each([
    ['kronoberg', 'answer', { kind: 'answer' }, 400, 'answer-empty'],
    ['vastraGotaland', 'answer', response, 403, 'not-leader'],
    ['kronoberg', 'close', {}, 409, 'theme-move-not-allowed'],
    ['kronoberg', 'confirm', {}, 409, 'theme-move-not-allowed'],
  ] as const)('refuse %s to %s, and nothing changes', async (who, verb, body, status, code) => {
    const [one, two] = await ghb();
    const { body: theme } = await form([one, two]);
    const before = await shown(theme.id);
    const refused = await act(who, theme.id, verb, body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect({ ...(await shown(theme.id)) }).toEqual(before);
  });
});
