import { eventually } from '@lanken/testing';
import { organisations } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

type Name = keyof Installation['as'];

describe('the office hours of an organisation', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const kronoberg = organisations.kronoberg.organisation;
  const open = { opens: '08:00', closes: '16:30' };
  const hours = { week: { monday: open, tuesday: open }, eves: 'free', freeDays: ['2026-07-20'] };
  const show = (who: Name, organisation = kronoberg): Promise<Answer> =>
    lanken.as[who]('GET', `/office-hours/${organisation}`);
  const set = (who: Name, seen: string, body: object, organisation = kronoberg): Promise<Answer> =>
    lanken.as[who]('PUT', `/office-hours/${organisation}`, { body, headers: { 'if-match': seen } });

  it('are the usual ones until it says others, which everybody can see and hear', async () => {
    const { body, headers } = await show('stranger', organisations.vaxjo.organisation);
    expect([headers.get('etag'), body]).toMatchObject([
      '"0"',
      {
        usual: true,
        eves: 'half',
        freeDays: [],
        week: { friday: { opens: '08:00', closes: '17:00' } },
      },
    ]);
    const put = await set('vaxjo', '"0"', hours, organisations.vaxjo.organisation);
    expect([put.status, put.headers.get('etag')]).toEqual([200, '"1"']);
    expect((await show('national', organisations.vaxjo.organisation)).body).toEqual({
      organisation: organisations.vaxjo.organisation,
      sequence: 1,
      usual: false,
      ...hours,
    });
    await eventually(() =>
      expect(lanken.directory.heardOf(organisations.vaxjo.organisation, 'office-hours')).toMatchObject([
        { sequence: 1, type: 'se.lanken.needs.office-hours.set.v1', data: hours },
      ]),
    );
  });

  it('are set once of what two have seen, also the first time', async () => {
    for (const seen of ['"0"', '"1"']) {
      const answers = await Promise.all(
        ['free', 'worked'].map((eves) => set('kronoberg', seen, { ...hours, eves })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    }
    expect((await show('kronoberg')).body.sequence).toBe(2);
  });

  it.each<[string, Name, string | undefined, number, string]>([
    ['another organisation’s', 'vastraGotaland', kronoberg, 403, 'not-own-organisation'],
    ['one who is no coordinator', 'auditor', kronoberg, 403, 'role-required'],
    ['unknown', 'kronoberg', '01990000-0000-7000-8000-00000000ffff', 404, 'organisation-not-found'],
  ])('refuse %s', async (_, who, organisation, status, code) => {
    expect(await set(who, '"0"', hours, organisation)).toMatchObject({ status, body: { code } });
  });

  it.each<[string, object, number, string]>([
    [
      'a time that does not exist',
      { week: { monday: { opens: '08:00', closes: '25:00' } } },
      400,
      '/week/monday/closes',
    ],
    [
      'a time in another form',
      { week: { monday: { opens: '8', closes: '17:00' } } },
      400,
      '/week/monday/opens',
    ],
    [
      'closing before opening',
      { week: { monday: { opens: '17:00', closes: '08:00' } } },
      400,
      '/week/monday/closes',
    ],
    ['an eighth day', { week: { someday: open } }, 400, '/week/someday'],
    ['a list of days', { week: [{}] }, 400, '/week'],
    ['no day at all', { week: {} }, 422, '/week'],
    ['an unknown way of eves', { eves: 'quarter' }, 400, '/eves'],
    ['a day that does not exist', { freeDays: ['2026-06-01', '2026-02-30'] }, 422, '/freeDays/1'],
    ['a day in another form', { freeDays: ['1/7'] }, 400, '/freeDays/0'],
    ['the same day twice', { freeDays: ['2026-06-01', '2026-06-01'] }, 400, '/freeDays'],
    [
      'endless free days',
      { freeDays: Array.from({ length: 367 }, (_, index) => `${2026 + index}-01-02`) },
      400,
      '/freeDays',
    ],
    ['a field that is missing', { week: undefined }, 400, '/week'],
  ])('refuse %s by its field', async (_, change, status, pointer) => {
    const before = (await show('kronoberg')).body;
    const answer = await set('kronoberg', `"${before.sequence}"`, { ...hours, ...change });
    expect(answer).toMatchObject({ status, body: { errors: [{ pointer }] } });
    expect((await show('kronoberg')).body).toEqual(before);
  });
});
