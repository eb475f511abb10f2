import { Clock } from '@lanken/messaging';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');

describe('an appointment', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let holder: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Åke Lind');
  });
  beforeEach(async () => {
    holder = await installation.staff(administrator, 'municipal_coordinator', vaxjo);
  });
  afterAll(() => installation.stop());

  const post = (path: string, body: object = {}, { token }: { token?: string } = county) =>
    installation.ask(path, { token, body });
  const own = (verb: string, body?: object, who?: Staff) =>
    post(`appointments/${holder.appointment}/${verb}`, body, who);
  const show = async (id = holder.appointment) => (await installation.ask(`appointments/${id}`, county)).body;
  const person = (name = 'Dea Puty') => installation.person(administrator.token, vaxjo, name);
  const rights = async (token: string): Promise<number> =>
    (await installation.ask('organisations', { token })).status;
  const said = async (path: string): Promise<string[]> =>
    (await installation.ask(`${path}/history`, county)).body.items.map(({ type }: { type: string }) =>
      type.replace(/.*directory\.|\.v1/g, ''),
    );

  it('has deputies, named by the holder too, who have the rights until it ends', async () => {
    const deputy = await person();
    const { status, headers, body } = await own('deputies', { person: deputy, from: '2026-01-01' }, holder);
    expect([status, headers.get('location')]).toEqual([201, `/directory/v1/appointments/${body.id}`]);
    expect(await show(body.id)).toMatchObject({
      deputyOf: holder.appointment,
      share: null,
      post: holder.post,
    });
    const token = await installation.signIn(administrator.token, deputy);
    expect(await rights(token)).toBe(200);
    const shown = (await installation.ask(`posts/${holder.post}`, county)).body;
    expect(shown.holders).toMatchObject([
      { appointment: holder.appointment, share: 100, deputyOf: null },
      { appointment: body.id, deputyOf: holder.appointment },
    ]);
    expect((await own('end')).status).toBe(200);
    expect(await rights(token)).toBe(403);
    expect(await show(body.id)).toMatchObject({ state: 'ended' });
    expect(await said(`posts/${holder.post}`)).toEqual(['post.established', 'post.filled', 'post.vacated']);
  });

  it.each([
    ['its own holder', async () => ({ person: holder.person, from: '2026-02-01' }), 422, 'deputy-unfit'],
    ['days before it', async () => ({ person: await person(), from: '2025-12-31' }), 422, 'wrong-days'],
    [
      'days that go backwards',
      async () => ({ person: await person(), from: '2026-02-02', to: '2026-02-01' }),
      422,
      'wrong-days',
    ],
    [
      'somebody that does not exist',
      async () => ({ person: '01990000-0000-7000-8000-000000000000', from: '2026-02-01' }),
      422,
      'person-not-found',
    ],
  ])('refuses as deputy %s', async (_, body, status, code) => {
    const input = await body();
    const before = await installation.saidByPeople();
    expect((await own('deputies', input)).body).toMatchObject({ status, code });
    expect(await installation.saidByPeople()).toBe(before);
  });

  it('refuses deputies that go round in a circle, and those of others', async () => {
    const { id } = (await own('deputies', { person: await person(), from: '2026-01-01', to: '2026-01-31' }))
      .body;
    const circle = { person: holder.person, from: '2026-01-10', to: '2026-01-20' };
    expect((await post(`appointments/${id}/deputies`, circle)).body.code).toBe('deputy-unfit');
    const other = await installation.staff(administrator, 'municipal_coordinator', municipalityId('0764'));
    expect((await own('deputies', { person: other.person, from: '2026-02-01' }, other)).body.code).toBe(
      'not-allowed',
    );
  });

  it('gives no rights while its holder is on leave, from the first day to the last', async () => {
    const clock = installation.service.app.get(Clock);
    expect((await own('leave', { from: '2026-03-01' }, holder)).status).toBe(200);
    expect(await rights(holder.token)).toBe(403);
    expect(await show()).toMatchObject({ state: 'on_leave', leaveFrom: '2026-03-01', leaveTo: null });
    expect((await own('leave', { from: '2190-01-01', to: '2190-12-31' })).status).toBe(200);
    expect(await rights(holder.token)).toBe(200);
    const states = [];
    for (const instant of [
      '2189-12-31T22:59Z',
      '2189-12-31T23:00Z',
      '2190-12-31T22:59Z',
      '2190-12-31T23:00Z',
    ]) {
      clock.now = () => new Date(instant);
      states.push((await show()).state);
    }
    clock.now = () => new Date();
    expect(states).toEqual(['active', 'on_leave', 'on_leave', 'active']);
  });

  it('says a vacancy when its holder goes on leave without a deputy, and the end of it', async () => {
    await own('leave', { from: '2026-03-01' });
    const vacant = async () => (await installation.ask(`posts/${holder.post}`, county)).body;
    expect(await vacant()).toMatchObject({ vacant: true, holder: { state: 'on_leave' } });
    const { id } = (await own('deputies', { person: await person(), from: '2026-03-01' })).body;
    expect(await vacant()).toMatchObject({ vacant: false });
    await post(`appointments/${id}/end`);
    expect((await own('return')).status).toBe(200);
    expect((await own('return')).body.code).toBe('not-on-leave');
    expect(await said(`posts/${holder.post}`)).toEqual(
      ['established', 'filled', 'vacated', 'filled', 'vacated', 'filled'].map((fact) => `post.${fact}`),
    );
    expect(await rights(holder.token)).toBe(200);
  });

  it('shares a post with others, up to all of it', async () => {
    const second = await person('Del Tid');
    const appoint = (share?: number) =>
      post('appointments', { person: second, post: holder.post, from: '2026-02-01', share });
    expect((await appoint(1)).body).toMatchObject({ status: 409, code: 'appointment-overlaps' });
    expect((await own('revise', { share: 60 })).status).toBe(200);
    expect((await appoint(41)).body.detail).toContain('101 % of full time together, and the post has 100 %');
    expect((await appoint()).status).toBe(409);
    expect((await appoint(40)).status).toBe(201);
    expect((await own('revise', { share: 61 })).body.code).toBe('appointment-overlaps');
    expect((await own('revise', { share: 101 })).status).toBe(400);
  });

  it('is revised by who appoints, and its deputies end with it', async () => {
    const { id } = (await own('deputies', { person: await person(), from: '2026-01-01' })).body;
    const planned = (await own('deputies', { person: await person(), from: '2190-06-01' })).body;
    expect((await own('revise', { to: '2190-01-31' }, holder)).body.code).toBe('role-required');
    expect((await own('revise', { to: '2190-01-31' })).status).toBe(200);
    expect(await show(id)).toMatchObject({ to: '2190-01-31', state: 'active' });
    expect(await show(planned.id)).toMatchObject({ state: 'ended' });
    expect((await own('revise', { to: null })).status).toBe(200);
    expect(await show()).toMatchObject({ to: null });
    expect(await said(`appointments/${holder.appointment}`)).toEqual([
      'appointment.started',
      'appointment.revised',
      'appointment.revised',
    ]);
    for (const wrong of [{ to: '2026-01-01' }, { from: '2026-02-01' }, { to: 'never' }])
      expect((await own('revise', wrong)).status).toBeGreaterThanOrEqual(400);
  });
});
