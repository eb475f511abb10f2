import { Clock } from '@lanken/messaging';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');

describe('an appointment', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let person: string;
  let post: string;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Åke Lind');
  });
  beforeEach(async () => {
    person = await installation.person(county.token, vaxjo);
    post = await establish(vaxjo);
  });
  afterAll(() => installation.stop());

  const establish = async (organisation: string, role = 'municipal_coordinator'): Promise<string> =>
    (await installation.done('posts', { token: administrator.token, body: { organisation, role } })).body.id;
  const appoint = (body: object = {}, { token }: Staff = county) =>
    installation.ask('appointments', { token, body: { person, post, from: '2026-01-01', ...body } });
  const end = (id: string, body?: object, { token }: Staff = county) =>
    installation.ask(`appointments/${id}/end`, { token, method: 'POST', body });
  const show = async (id: string) => (await installation.ask(`appointments/${id}`, county)).body;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

  it('says everything that others need to know of the rights that it gives', async () => {
    const { status, headers, body } = await appoint({ to: '2030-12-31' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/appointments/${body.id}`);
    const given = {
      organisation: vaxjo,
      role: 'municipal_coordinator',
      level: 'local',
      county: '07',
      municipality: '0780',
    };
    const { items } = (await installation.ask(`appointments/${body.id}/history`, county)).body;
    expect(items).toMatchObject([
      {
        sequence: 1,
        type: 'se.lanken.directory.appointment.started.v1',
        data: {
          ...given,
          appointment: body.id,
          personRef: person,
          post,
          from: '2026-01-01',
          to: '2030-12-31',
        },
      },
    ]);
    expect(await show(body.id)).toMatchObject({
      ...given,
      state: 'active',
      personName: 'Kim Ek',
      ended: null,
    });
  });

  it('gives rights at once, and takes them at once when it is ended', async () => {
    const { id } = (await appoint()).body;
    const token = await installation.signIn(county.token, person);
    expect((await installation.ask('organisations', { token })).status).toBe(200);
    expect((await end(id)).body).toEqual({ id, sequence: 2 });
    expect((await installation.ask('organisations', { token })).body.code).toBe('no-appointment');
    expect(await show(id)).toMatchObject({ state: 'ended', ended: today });
  });

  it('gives rights from its first day to its last, in Swedish time', async () => {
    const clock = installation.service.app.get(Clock);
    const { id } = (await appoint({ from: '2026-06-01', to: '2026-06-30' })).body;
    const states = [];
    for (const instant of [
      '2026-05-31T21:59Z',
      '2026-05-31T22:00Z',
      '2026-06-30T21:59Z',
      '2026-06-30T22:00Z',
    ]) {
      clock.now = () => new Date(instant);
      states.push((await show(id)).state);
    }
    clock.now = () => new Date();
    expect(states).toEqual(['planned', 'active', 'active', 'ended']);
  });

  it('that has not begun gives no rights, nor does one that has passed', async () => {
    await appoint({ from: '2190-01-01' });
    await appoint({ from: '2020-01-01', to: '2020-12-31' });
    const token = await installation.signIn(county.token, person);
    expect((await installation.ask('organisations', { token })).body.code).toBe('no-appointment');
    expect((await installation.ask('me', { token })).body.appointments).toEqual([]);
  });

  it('is refused while the post is held, also when two come at once', async () => {
    const other = await installation.person(county.token, vaxjo, 'Ann Annan');
    const answers = await Promise.all([
      appoint(),
      appoint({ person: other }),
      appoint({ from: '2026-02-01' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('appointment-overlaps');
  });

  it('can be one of several of a person, who then chooses', async () => {
    const [first, second] = [
      (await appoint()).body.id,
      (await appoint({ post: await establish(municipalityId('0764')) })).body.id,
    ];
    const token = await installation.signIn(county.token, person);
    const me = (await installation.ask('me', { token })).body;
    expect(me.appointments.map(({ id }: { id: string }) => id)).toEqual([second, first]); // Alvesta before Växjö
    expect((await installation.ask('organisations', { token })).body.code).toBe('appointment-required');
    const chosen = { token, headers: { 'lanken-appointment': second } };
    expect((await installation.ask('organisations', chosen)).status).toBe(200);
  });

  it('is started and ended by the coordinator of the county for the roles of the coordination, else by an administrator', async () => {
    const grants = await establish(countyBoardId('07'), 'grant_officer');
    const goteborg = await establish(municipalityId('1480'));
    for (const elsewhere of [grants, goteborg]) {
      expect((await appoint({ post: elsewhere })).body.code).toBe('not-allowed');
      const { id } = (await appoint({ post: elsewhere }, administrator)).body;
      expect((await end(id)).body.code).toBe('not-allowed');
      expect((await end(id, {}, administrator)).status).toBe(200);
    }
    const municipal = await installation.staff(administrator, 'municipal_coordinator', vaxjo);
    expect((await appoint({}, municipal)).body.code).toBe('role-required');
    expect((await end(county.appointment, {}, municipal)).body.code).toBe('role-required');
  });

  it.each([
    ['a last day before the first', { to: '2025-12-31' }, 422, '/to'],
    ['a day that is none', { from: '2026-02-30' }, 400, '/from'],
    ['a day in another form', { from: '1/1 2026' }, 400, '/from'],
    ['a day as a number', { from: 20260101 }, 400, '/from'],
    ['no first day', { from: undefined }, 400, '/from'],
    ['a person that does not exist', { person: '01990000-0000-7000-8000-000000000000' }, 422, '/person'],
    ['a post that does not exist', { post: '01990000-0000-7000-8000-000000000000' }, 422, '/post'],
    ['a name where an id must be', { person: 'Kim Ek' }, 400, '/person'],
    ['an unknown field', { role: 'administrator' }, 400, '/role'],
  ])('is refused with %s', async (_, wrong, status, pointer) => {
    const before = await installation.saidByPeople();
    expect((await appoint(wrong)).body).toMatchObject({ status, errors: [{ pointer }] });
    expect(await installation.saidByPeople()).toBe(before);
  });

  it('is ended on a day that has been, not before it began, and once', async () => {
    const { id } = (await appoint()).body;
    for (const [lastDay, status] of [
      ['2190-01-01', 422],
      ['2025-12-31', 422],
      ['2026-02-30', 400],
    ] as const)
      expect((await end(id, { lastDay })).body).toMatchObject({ status, errors: [{ pointer: '/lastDay' }] });
    expect((await end(id, { lastDay: '2026-03-31' })).status).toBe(200);
    expect(await show(id)).toMatchObject({ state: 'ended', ended: '2026-03-31' });
    expect((await end(id)).body).toMatchObject({ status: 409, code: 'appointment-has-ended' });
    expect((await end('01990000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('is followed by the next one', async () => {
    const { id } = (await appoint()).body;
    await end(id);
    const other = await installation.person(county.token, vaxjo, 'Ann Annan');
    expect((await appoint({ person: other, from: today })).status).toBe(201);
    const list = async (query: string): Promise<string[]> =>
      (await installation.ask(`appointments?post=${post}&${query}`, county)).body.items.map(
        ({ personName }: { personName: string }) => personName,
      );
    expect(await list('')).toEqual(['Ann Annan', 'Kim Ek']);
    expect(await list('state=active')).toEqual(['Ann Annan']);
    expect(await list('state=ended')).toEqual(['Kim Ek']);
    expect(await list(`person=${other}&organisation=${vaxjo}&county=07&role=municipal_coordinator`)).toEqual([
      'Ann Annan',
    ]);
    expect(await list('county=08')).toEqual([]);
  });
});
