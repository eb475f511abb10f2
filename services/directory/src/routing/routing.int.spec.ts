import { dayBefore, dayOf } from '../model/day.js';
import {
  countyBoardId,
  defaultAgency,
  defaultRoutingId,
  municipalityId,
  nationalBodyId,
} from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const gambling = { substanceArea: 'gambling', organisation: nationalBodyId('4') };

describe('the routing of what reaches the national level', () => {
  let installation: Installation;
  let officer: Staff;
  let county: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    const administrator = await installation.administrator();
    officer = await installation.staff(administrator, 'national_officer', defaultAgency.id);
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
  });
  afterAll(() => installation.stop());

  const today = dayOf(new Date());
  const post = (path: string, body: object = {}, { token }: Staff = officer) =>
    installation.ask(path, { token, body });
  const on = async (day: string) => {
    const { items } = (await installation.ask(`routing?day=${day}`, county)).body;
    return items.map((each: { substanceArea: string; organisation: string }) => [
      each.substanceArea,
      each.organisation,
    ]);
  };

  it('has a default from the first start', async () => {
    expect((await installation.ask('routing', county)).body.items).toEqual([
      {
        id: defaultRoutingId,
        sequence: 1,
        substanceArea: null,
        organisation: defaultAgency.id,
        organisationName: 'Folkhälsomyndigheten',
        from: '2014-01-01',
        to: null,
      },
    ]);
  });

  it('gives a substance area to another organisation, from a day on, until it is ended', async () => {
    const { status, headers, body } = await post('routing', { ...gambling, from: '2190-01-01' });
    expect([status, headers.get('location')]).toEqual([201, `/directory/v1/routing/${body.id}`]);
    expect(await on(today)).toEqual([[null, defaultAgency.id]]);
    expect(await on('2190-01-01')).toEqual([
      [null, defaultAgency.id],
      ['gambling', gambling.organisation],
    ]);
    expect((await post(`routing/${body.id}/end`)).status).toBe(200);
    expect(await on('2190-01-01')).toEqual([[null, defaultAgency.id]]);
    const { items } = (await installation.ask(`routing/${body.id}/history`, county)).body;
    expect(items.map(({ data }: { data: object }) => data)).toMatchObject([
      { ...gambling, from: '2190-01-01' },
      { ...gambling, from: '2190-01-01', to: '2189-12-31' },
    ]);
  });

  it('is for the national level', async () => {
    expect((await post('routing', gambling, county)).body.code).toBe('role-required');
    expect((await post(`routing/${defaultRoutingId}/end`, {}, county)).body.code).toBe('role-required');
  });

  it.each([
    ['a local organisation', { organisation: municipalityId('0780') }, 422, 'organisation-unfit'],
    ['one that is no more', { organisation: nationalBodyId('20') }, 409, 'organisation-state'],
    [
      'one that does not exist',
      { organisation: '01990000-0000-7000-8000-000000000000' },
      422,
      'organisation-not-found',
    ],
    ['a day that has been', { from: '2026-01-01' }, 422, 'wrong-days'],
    ['days that go backwards', { from: '2190-01-02', to: '2190-01-01' }, 422, 'wrong-days'],
    ['an area that is none', { substanceArea: 'coffee' }, 400, 'invalid-input'],
  ])('refuses %s', async (_, wrong, status, code) => {
    const before = await installation.saidByPeople();
    expect((await post('routing', { ...gambling, ...wrong })).body).toMatchObject({ status, code });
    expect(await installation.saidByPeople()).toBe(before);
  });

  it('of one area, set twice at once, is one', async () => {
    const answers = await Promise.all([1, 2].map(() => post('routing', { ...gambling, from: today })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const { body } = answers.find(({ status }) => status === 201)!;
    expect((await post(`routing/${body.id}/end`, { lastDay: dayBefore(today) })).status).toBe(200);
    expect(await on(today)).toEqual([[null, defaultAgency.id]]);
  });

  it('has no end by default, and follows an organisation that becomes part of another', async () => {
    expect((await post(`routing/${defaultRoutingId}/end`)).body.code).toBe('default-routing');
    await post('routing', { ...gambling, from: today, to: '2190-12-31' });
    const merge = { successor: nationalBodyId('2') };
    expect((await post(`organisations/${gambling.organisation}/merge`, merge)).status).toBe(200);
    expect(await on(today)).toEqual([
      [null, defaultAgency.id],
      ['gambling', merge.successor],
    ]);
    expect(await on('2191-01-01')).toEqual([[null, defaultAgency.id]]);
  });
});
