import { startService, type RunningService } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { eventually } from '@lanken/testing';
import { needs } from '../service.js';
import { Acts, factsOf, type Name } from '../spec/acts.js';
import { organisations, players } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

const answer = { kind: 'answer', text: 'Vi håller en utbildning.' };
const promise = { what: 'Vi håller utbildningen för fältgruppen.', until: '2027-02-12' };
const { kronoberg } = players;

describe('commitments, with two processes of the service', () => {
  let lanken: Installation;
  let other: RunningService;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    other = await startService(needs, lanken.environment);
    acts = new Acts(lanken);
  });
  beforeEach(() => setTime('2027-02-01T09:00:00+01:00'));
  afterAll(async () => {
    await other?.stop();
    await lanken?.stop();
  });

  const setTime = (instant: string): void => {
    for (const { app } of [lanken.needs, other]) app.get(Clock).now = () => new Date(instant);
  };
  const make = (need: string, who: Name = 'kronoberg', body: object = promise): Promise<Answer> =>
    lanken.as[who]('POST', `/needs/${need}/commitments`, { body });
  const made = async (need: string, who: Name = 'kronoberg', body: object = promise): Promise<string> => {
    const { status, body: result } = await make(need, who, body);
    expect([status, result]).toEqual([201, { id: expect.any(String) as string, sequence: 1 }]);
    return result.id;
  };
  const act = (need: string, which: string, who: Name, verb: string, body: object = {}): Promise<Answer> =>
    lanken.as[who]('POST', `/needs/${need}/commitments/${which}/${verb}`, { body });
  const storyOf = async (id: string, language: string): Promise<string> =>
    (await lanken.as.vaxjo.raw(`/needs/${id}/story/text`, { 'accept-language': language })).text();
  const facts = (history: { type: string }[]): string[] => history.map(({ type }) => type.split('.')[4]!);

  it('are made, moved and kept, seen by the asker and told in words', async () => {
    const id = await acts.inHand();
    const before = (await acts.shown(id)).nextDue;
    setTime('2027-02-02T09:00:00+01:00');
    const which = await made(id, 'kronoberg', { ...promise, who: kronoberg.person });
    const shown = await acts.shown(id);
    expect(new Date(shown.nextDue!).getTime()).toBeGreaterThan(new Date(before!).getTime());
    expect(shown.commitments).toMatchObject([
      { id: which, organisation: kronoberg.organisation, who: kronoberg.person, status: 'open', ...promise },
    ]);
    const until = '2027-02-19';
    expect(
      (await act(id, which, 'kronoberg', 'move', { until, reason: 'Utbildaren är sjuk.' })).body,
    ).toEqual({ id: which, sequence: 2 });
    expect((await act(id, which, 'kronoberg', 'keep', { text: 'Tjugo deltog.' })).status).toBe(200);
    const [commitment] = (await acts.shown(id)).commitments;
    expect(commitment).toMatchObject({
      status: 'kept',
      until,
      text: 'Tjugo deltog.',
      postponements: [{ from: promise.until, reason: 'Utbildaren är sjuk.' }],
    });
    expect(facts(commitment!.history)).toEqual(['made', 'moved', 'kept']);
    await eventually(() =>
      expect(lanken.directory.heardOf(which, 'commitment')).toMatchObject([
        { sequence: 1, type: 'se.lanken.needs.commitment.made.v1', data: { need: id, ...promise } },
        { sequence: 2, data: { until, reason: 'Utbildaren är sjuk.' } },
        { sequence: 3, data: { text: 'Tjugo deltog.' } },
      ]),
    );
    const story = await storyOf(id, 'sv');
    expect(story.match(/åtagande/g)).toHaveLength(3);
    expect(story).toContain('gjorde ett åtagande: senast den 12 februari 2027.');
    expect(story).toContain('”Vi håller utbildningen för fältgruppen.”');
    expect(await storyOf(id, 'en')).toContain('kept its commitment.');
  });

  it.each<[string, Name, object, number, string]>([
    ['the asker', 'vaxjo', promise, 403, 'not-responsible'],
    ['who may not read the need', 'association', promise, 404, 'need-not-found'],
    ['who is no coordinator', 'auditor', promise, 403, 'role-required'],
    [
      'who names a day that has passed',
      'kronoberg',
      { ...promise, until: '2027-01-31' },
      422,
      'day-impossible',
    ],
    ['who names no day', 'kronoberg', { what: promise.what }, 400, 'invalid-input'],
    ['who promises nothing', 'kronoberg', { ...promise, what: ' ' }, 400, 'invalid-input'],
    [
      'who names a person elsewhere',
      'kronoberg',
      { ...promise, who: players.alvesta.person },
      422,
      'handler-unknown',
    ],
    [
      'who tells personal data',
      'kronoberg',
      { ...promise, what: 'Ring 070-174 06 05.' },
      422,
      'personal-data-found',
    ],
  ])('are not made by %s', async (_, who, body, status, code) => {
    const id = await acts.inHand();
    expect(await make(id, who, body)).toMatchObject({ status, body: { code } });
    expect((await acts.shown(id)).commitments).toEqual([]);
  });

  it('are changed by who made them only, and by one of two at once', async () => {
    const id = await acts.inHand({ visibility: 'restricted' });
    const which = await made(id);
    expect((await acts.shown(id)).commitments).toMatchObject([promise]);
    await eventually(() => expect(lanken.directory.heardOf(which, 'commitment')).toHaveLength(1));
    expect(lanken.directory.heardOf(which, 'commitment')[0]!.data).not.toHaveProperty('what');
    const another = await acts.inHand();
    expect((await act(id, which, 'vaxjo', 'keep')).body.code).toBe('not-committed');
    expect((await act(id, which, 'alvesta', 'keep')).body.code).toBe('commitment-not-found');
    expect((await act(another, which, 'kronoberg', 'keep')).body.code).toBe('commitment-not-found');
    const both = await Promise.all([1, 2].map(() => act(id, which, 'kronoberg', 'keep')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(facts((await acts.shown(id)).commitments[0]!.history)).toEqual(['made', 'kept']);
  });

  it('are broken by the clock when their day has passed, each once, and reopen what they had answered', async () => {
    const ids = [await acts.inHand(), await acts.inHand(), await acts.inHand()];
    const [answered, closed, withdrawn] = ids as [string, string, string];
    const which = new Map<string, string>();
    for (const id of ids) which.set(id, await made(id));
    await acts.all(answered, ['kronoberg', 'answer', answer]);
    await acts.all(closed, ['kronoberg', 'answer', answer], ['vaxjo', 'close', { verdict: 'helped' }]);
    await acts.all(withdrawn, ['vaxjo', 'withdraw', { reason: 'Löst.' }]);
    const open = await acts.inHand({ areas: ['0780', '1480'], leadCounty: '07' });
    which.set(open, await made(open));

    const expectSaid = (expected: Map<string, string[]>): Promise<void> =>
      eventually(
        async () => {
          for (const [id, past] of expected)
            expect(facts((await acts.shown(id)).commitments[0]!.history)).toEqual(past);
        },
        { within: 20_000 },
      );
    setTime('2027-02-11T09:00:00+01:00');
    const reminded = ['made', 'due-soon'];
    await expectSaid(
      new Map([
        [answered, reminded],
        [closed, reminded],
        [open, reminded],
        [withdrawn, ['made']],
      ]),
    );
    setTime('2027-02-13T00:00:00+01:00');
    const broken = [...reminded, 'broken'];
    await expectSaid(
      new Map([
        [answered, broken],
        [closed, broken],
        [open, broken],
        [withdrawn, ['made', 'lapsed']],
      ]),
    );
    for (const id of [answered, closed]) {
      const need = await acts.shown(id);
      expect(need).toMatchObject({ status: 'in_handling', commitments: [{ status: 'broken' }] });
      expect(factsOf(need).filter((fact) => fact === 'reopened')).toHaveLength(1);
      expect(need.history.at(-1)).toMatchObject({
        data: { commitment: which.get(id), by: { actor: 'clock' } },
      });
      expect(await storyOf(id, 'sv')).toContain('Ett åtagande bröts. Behovet öppnades igen.');
    }
    expect((await acts.shown(open)).status).toBe('in_handling');
    await eventually(() => {
      const told = lanken.directory.heardOf(`${open}:14`, 'share').map(({ data }) => data);
      expect(told.at(-1)).not.toHaveProperty('commitments');
      expect(told.find((data) => 'commitments' in data)).toMatchObject({
        commitments: [
          { commitment: which.get(open), organisation: kronoberg.organisation, until: promise.until },
        ],
      });
    });
    // Better late than never.
    expect((await act(answered, which.get(answered)!, 'kronoberg', 'keep')).status).toBe(200);
  });

  it('are redacted with their need, in all that was said of them', async () => {
    const id = await acts.inHand();
    const which = await made(id);
    for (const [verb, body] of [
      ['move', { until: '2027-02-19', reason: 'Karin är sjuk.' }],
      ['keep', { text: 'Karin höll den.' }],
    ] as const)
      await act(id, which, 'kronoberg', verb, body);
    const texts = [
      '/commitments/0/what',
      '/commitments/0/postponements/0/reason',
      '/commitments/0/history/2/data/text',
    ];
    await acts.all(id, ['vaxjo', 'redact', { texts, reason: 'personal_data' }]);
    const need = await acts.shown(id);
    expect(JSON.stringify(need)).not.toMatch(/Karin|Vi håller/);
    expect(facts(need.commitments[0]!.history)).toEqual(['made', 'moved', 'kept', 'redacted']);
    await eventually(() =>
      expect(lanken.directory.heardOf(which, 'commitment').at(-1)?.data).toMatchObject({
        reason: 'personal_data',
        blanked: [
          { sequence: 1, pointers: ['/what'] },
          { sequence: 2, pointers: ['/what', '/reason'] },
          { sequence: 3, pointers: ['/what', '/text'] },
        ],
      }),
    );
    const { body } = await acts.act(id, 'vaxjo', 'redact', { texts, reason: 'personal_data' });
    expect(body.code).toBe('no-such-text');
  });

  it('pass to the successor of whom they were made by, which lists them by day with its own', async () => {
    const { goteborg, vastraGotaland } = organisations;
    const list = async (who: Name, query = ''): Promise<{ id: string }[]> =>
      (await lanken.as[who]('GET', `/commitments${query}`)).body.items;
    const id = await acts.inHand();
    await acts.all(id, ['goteborg', 'answer', answer], ['vastraGotaland', 'answer', answer]);
    const theirs = await made(id, 'goteborg');
    const own = await made(id, 'vastraGotaland', { ...promise, until: '2027-02-09' });
    expect(await list('goteborg')).toMatchObject([{ id: theirs, need: id, status: 'open', ...promise }]);
    expect((await act(id, theirs, 'vastraGotaland', 'keep')).body.code).toBe('not-committed');

    await lanken.directory.merge(goteborg, vastraGotaland);
    await eventually(async () =>
      expect((await list('vastraGotaland')).map((each) => each.id)).toEqual([own, theirs]),
    );
    await eventually(async () => {
      const { body } = await act(id, theirs, 'vastraGotaland', 'keep', { text: 'Vi höll den.' });
      expect(body).toMatchObject({ id: theirs, sequence: 2 });
    });
    expect(await list('vastraGotaland', '?status=open')).toMatchObject([{ id: own }]);
    expect((await lanken.as.auditor('GET', '/commitments')).status).toBe(403);
  });
});
