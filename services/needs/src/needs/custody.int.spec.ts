import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { content, organisations, players } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

type Name = keyof Installation['as'];

describe('from a published need to its answer', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const publish = async (change: object = {}): Promise<string> =>
    (await lanken.as.vaxjo('POST', '/needs', { body: { ...content, ...change, publish: true } })).body.id;
  const act = (who: Name, id: string, verb: string, body?: object): Promise<Answer> =>
    lanken.as[who]('POST', `/needs/${id}/${verb}`, { body });
  const shown = async (id: string): Promise<Answer['body']> =>
    (await lanken.as.vaxjo('GET', `/needs/${id}`)).body;
  const tried = { tried: 'Länet har samlat kommunerna till ett möte men saknar utbildare.' };
  const answer = {
    kind: 'training',
    text: 'Webbutbildning den 3 december.',
    pointer: 'https://example.org/ghb',
  };

  it('goes up to the national agency, is answered there and closed by the asker', async () => {
    const id = await publish();
    const steps: [Name, string, object?][] = [
      ['kronoberg', 'acknowledge'],
      ['kronoberg', 'start-handling'],
      ['kronoberg', 'escalate', tried],
      ['national', 'acknowledge'],
      ['national', 'start-handling', { handler: players.national.person }],
      ['national', 'answer', answer],
      ['vaxjo', 'close', { verdict: 'helped', text: 'Fältgruppen gick utbildningen.' }],
    ];
    for (const [index, [who, verb, body]] of steps.entries()) {
      const { status, headers, body: result } = await act(who, id, verb, body);
      expect([verb, status, headers.get('etag'), result]).toEqual([
        verb,
        200,
        `"${index + 2}"`,
        { id, sequence: index + 2 },
      ]);
    }
    const need = await shown(id);
    expect(need).toMatchObject({
      status: 'closed',
      verdict: 'helped',
      level: 'national',
      custodian: { hop: 2, level: 'national', organisation: organisations.agency.organisation },
      hops: [
        { organisation: organisations.kronoberg.organisation, reason: 'published' },
        { reason: 'escalated' },
      ],
      tried: [{ text: content.tried }, { level: 'county', ...{ text: tried.tried } }],
      responses: [{ ...answer, by: players.national.by() }],
    });
    expect(need.hops[0]?.to).toBe(need.hops[1]?.from);
    expect(need.history.map(({ type }) => type.split('.')[4])).toEqual([
      'published',
      'acknowledged',
      'handling-started',
      'escalated',
      'acknowledged',
      'handling-started',
      'answered',
      'closed',
    ]);
    await eventually(() =>
      expect(lanken.directory.heardOf(id).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]),
    );
    expect(lanken.directory.heardOf(id).map(({ levelsince }) => levelsince)).toEqual([
      1, 1, 1, 4, 4, 4, 4, 4,
    ]);
    const subjects = await lanken.needs.app
      .get(DataSource)
      .query<{ nats_subject: string }[]>(
        'select nats_subject from outbox_log where aggregate = $1 order by sequence',
        [`need/${id}`],
      );
    expect(subjects.map(({ nats_subject }) => nats_subject.split('.')[3])).toEqual([
      ...Array<string>(3).fill('county'),
      ...Array<string>(5).fill('national'),
    ]);
  });

  it('lets the county answer by itself', async () => {
    const id = await publish();
    await act('kronoberg', id, 'acknowledge');
    await act('kronoberg', id, 'start-handling');
    expect((await act('kronoberg', id, 'answer', { kind: 'answer', text: 'Ring oss.' })).status).toBe(200);
    expect(await shown(id)).toMatchObject({ status: 'answered', level: 'county', hops: [{}] });
  });

  it.each<[string, Name, string, object | undefined, number, string]>([
    ['somebody else’s', 'alvesta', 'acknowledge', undefined, 403, 'not-custodian'],
    ['its own asker’s', 'vaxjo', 'acknowledge', undefined, 403, 'not-custodian'],
    ['another county’s', 'vastraGotaland', 'escalate', tried, 403, 'not-custodian'],
    ['not yet the national agency’s', 'national', 'acknowledge', undefined, 403, 'not-custodian'],
    ['one who is no coordinator', 'auditor', 'acknowledge', undefined, 403, 'role-required'],
    ['one who holds nothing', 'stranger', 'acknowledge', undefined, 403, 'no-appointment'],
    ['another asker’s', 'alvesta', 'close', { verdict: 'helped' }, 403, 'not-asker'],
    ['the custodian’s verdict', 'kronoberg', 'close', { verdict: 'helped' }, 403, 'not-asker'],
    ['too early to be handled', 'kronoberg', 'start-handling', undefined, 409, 'move-not-allowed'],
    ['too early to be answered', 'kronoberg', 'answer', answer, 409, 'move-not-allowed'],
    ['too early to be closed', 'vaxjo', 'close', { verdict: 'helped' }, 409, 'move-not-allowed'],
    ['published already', 'vaxjo', 'publish', undefined, 409, 'move-not-allowed'],
    ['passed up without a word', 'kronoberg', 'escalate', {}, 400, 'invalid-input'],
    ['passed up with an unknown field', 'kronoberg', 'escalate', { ...tried, why: '' }, 400, 'invalid-input'],
    ['answered with nothing', 'kronoberg', 'answer', { kind: 'answer' }, 400, 'answer-empty'],
    ['answered in a wrong way', 'kronoberg', 'answer', { ...answer, kind: 'decline' }, 400, 'invalid-input'],
    [
      'answered by an unsafe link',
      'kronoberg',
      'answer',
      { ...answer, pointer: 'javascript:alert(1)' },
      400,
      'invalid-input',
    ],
    ['closed without a verdict', 'vaxjo', 'close', {}, 400, 'invalid-input'],
  ])('refuses what is %s, and nothing changes', async (_, who, verb, body, status, code) => {
    const id = await publish();
    const before = await shown(id);
    expect(await act(who, id, verb, body)).toMatchObject({ status, body: { status, code } });
    expect(await shown(id)).toEqual(before);
  });

  it('says what the state is and what can be done instead', async () => {
    const id = await publish();
    await act('kronoberg', id, 'acknowledge');
    const { body } = await act('kronoberg', id, 'acknowledge');
    expect(body.detail).toBe(
      'The need is acknowledged: acknowledge is allowed when it is published, escalated, returned, or referred. What you can do now: start-handling, change-handler, update, escalate, return, decline.',
    );
  });

  it('names a handler only of the custodian’s organisation', async () => {
    const id = await publish();
    await act('kronoberg', id, 'acknowledge');
    const refused = await act('kronoberg', id, 'start-handling', { handler: players.national.person });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'handler-unknown', errors: [{ pointer: '/handler' }] },
    });
    expect((await act('kronoberg', id, 'start-handling', { handler: players.auditor.person })).status).toBe(
      200,
    );
  });

  it('does not know a need that does not exist', async () => {
    for (const id of ['01990000-0000-7000-8000-00000000ffff', 'GHB'])
      expect((await act('kronoberg', id, 'acknowledge')).status).toBe(404);
  });

  it('lets one of two who act at once win, and tells the other what happened', async () => {
    const id = await publish();
    const answers = await Promise.all([
      act('kronoberg', id, 'escalate', tried),
      act('kronoberg', id, 'escalate', tried),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    expect(lost.body).toMatchObject({ code: 'custody-moved' });
    expect(lost.body.detail).toContain('escalated at national level');
    expect((await shown(id)).hops).toHaveLength(2);
  });

  it('makes one hop of the same command twice', async () => {
    const id = await publish();
    const again = { body: tried, headers: { 'idempotency-key': `up-${id}` } };
    const first = await lanken.as.kronoberg('POST', `/needs/${id}/escalate`, again);
    const second = await lanken.as.kronoberg('POST', `/needs/${id}/escalate`, again);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect((await shown(id)).hops).toHaveLength(2);
  });
});
