import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');
const coordinates = { organisation: vaxjo, role: 'municipal_coordinator' };

describe('a post', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Åke Lind');
  });
  afterAll(() => installation.stop());

  const establish = (body: unknown, { token }: Staff = county) => installation.ask('posts', { token, body });

  it('is established, vacant, full-time and for all substance areas unless told', async () => {
    const { status, headers, body } = await establish(coordinates);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/posts/${body.id}`);
    expect((await installation.ask(`posts/${body.id}`, county)).body).toEqual({
      ...coordinates,
      ...body,
      organisationName: 'Växjö kommun',
      level: 'local',
      county: '07',
      municipality: '0780',
      substanceAreas: ['alcohol', 'narcotics', 'doping', 'tobacco_nicotine', 'gambling'],
      share: 100,
      vacant: true,
      holder: null,
      holders: [],
    });
    const { items } = (await installation.ask(`posts/${body.id}/history`, county)).body;
    expect(items).toMatchObject([
      {
        type: 'se.lanken.directory.post.established.v1',
        data: {
          ...coordinates,
          post: body.id,
          by: { personRef: county.person, appointment: county.appointment },
        },
      },
    ]);
  });

  it('can be of a part of full time and of some substance areas', async () => {
    const part = { share: 40, substanceAreas: ['alcohol', 'gambling'] };
    const { id } = (await establish({ ...coordinates, ...part })).body;
    expect((await installation.ask(`posts/${id}`, county)).body).toMatchObject(part);
  });

  it("is established by the county's coordinator for the roles of the coordination, else by an administrator", async () => {
    const asks: [Staff, object, number, string?][] = [
      [county, { organisation: municipalityId('1480'), role: 'municipal_coordinator' }, 403, 'not-allowed'],
      [county, { organisation: countyBoardId('07'), role: 'grant_officer' }, 403, 'not-allowed'],
      [county, { organisation: countyBoardId('07'), role: 'county_coordinator' }, 201],
      [administrator, { organisation: countyBoardId('07'), role: 'grant_officer' }, 201],
      [administrator, { organisation: municipalityId('1480'), role: 'municipal_coordinator' }, 201],
    ];
    for (const [who, body, status, code] of asks) {
      const answer = await establish(body, who);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    const municipal = await installation.staff(administrator, 'municipal_coordinator', vaxjo);
    expect((await establish(coordinates, municipal)).body.code).toBe('role-required');
  });

  it.each([
    [
      'a role that does not belong to the organisation',
      { ...coordinates, role: 'county_coordinator' },
      422,
      '/role',
    ],
    [
      'an administrator in a county',
      { organisation: countyBoardId('07'), role: 'administrator' },
      422,
      '/role',
    ],
    ['a role that is none', { ...coordinates, role: 'boss' }, 400, '/role'],
    ['no role', { organisation: vaxjo }, 400, '/role'],
    [
      'an organisation that does not exist',
      { ...coordinates, organisation: '01990000-0000-7000-8000-000000000000' },
      422,
      '/organisation',
    ],
    ['more than full time', { ...coordinates, share: 101 }, 400, '/share'],
    ['no time at all', { ...coordinates, share: 0 }, 400, '/share'],
    ['a share as text', { ...coordinates, share: '50' }, 400, '/share'],
    ['no substance area', { ...coordinates, substanceAreas: [] }, 400, '/substanceAreas'],
    [
      'a substance area that is none',
      { ...coordinates, substanceAreas: ['alcohol', 'coffee'] },
      400,
      '/substanceAreas/1',
    ],
    ['an unknown field', { ...coordinates, holder: null }, 400, '/holder'],
  ])('is refused with %s', async (_, body, status, pointer) => {
    const before = await installation.count('post');
    expect((await establish(body, administrator)).body).toMatchObject({ status, errors: [{ pointer }] });
    expect(await installation.count('post')).toBe(before);
  });

  it('is a vacancy until the day that somebody holds it', async () => {
    const vacancies = async (): Promise<string[]> =>
      (await installation.ask('posts?county=08&vacant=true', county)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    const kalmar = countyBoardId('08');
    const [post] = (await installation.ask(`posts?organisation=${kalmar}`, county)).body.items;
    const person = await installation.person(administrator.token, kalmar, 'Kalle Marin');
    const appoint = (days: object) =>
      installation.done('appointments', {
        token: administrator.token,
        body: { person, post: post.id, ...days },
      });

    await appoint({ from: '2025-01-01', to: '2025-12-31' });
    await appoint({ from: '2190-01-01' });
    expect(await vacancies()).toEqual([post.id]);
    const { id } = (await appoint({ from: '2026-01-01', to: '2189-12-31' })).body;
    expect(await vacancies()).toEqual([]);
    const { items } = (await installation.ask('posts?county=08&vacant=false', county)).body;
    expect(items).toMatchObject([
      { holder: { appointment: id, name: 'Kalle Marin', from: '2026-01-01', to: '2189-12-31' } },
    ]);
    await installation.done(`appointments/${id}/end`, { token: administrator.token, method: 'POST' });
    expect(await vacancies()).toEqual([post.id]);
  });

  it('is listed by the name of its organisation', async () => {
    const { items, total } = (await installation.ask('posts?role=county_coordinator&limit=200', county)).body;
    expect(total).toBe(26); // 24 financed by the state, one of the spec's coordinator, one established above
    expect(items[0].organisationName).toBe('Länsstyrelsen i Blekinge län');
    expect(items.at(-1).organisationName).toBe('Länsstyrelsen i Östergötlands län');
    for (const wrong of ['vacant=yes', 'role=boss', 'county=02', 'organisation=0780'])
      expect((await installation.ask(`posts?${wrong}`, county)).body.code).toBe('invalid-input');
  });

  it('gets another share or other substance areas, which its holders follow', async () => {
    const holder = await installation.staff(administrator, 'municipal_coordinator', vaxjo);
    const revise = (body: object, who: Staff = county) =>
      installation.ask(`posts/${holder.post}/revise`, { token: who.token, body });
    expect((await revise({ share: 50 })).body).toMatchObject({ status: 409, code: 'share-is-held' });
    expect((await revise({ share: 50 }, holder)).body.code).toBe('role-required');
    expect((await revise({ substanceAreas: ['alcohol', 'doping'] })).status).toBe(200);
    expect((await installation.ask('me', holder)).body.appointments).toMatchObject([
      { substanceAreas: ['alcohol', 'doping'] },
    ]);
    expect((await revise({ substanceAreas: [] })).status).toBe(400);
  });

  it('is closed when nobody holds it; the last coordinator post of a county stays', async () => {
    const holder = await installation.staff(administrator, 'municipal_coordinator', vaxjo);
    const close = (post: string) =>
      installation.ask(`posts/${post}/close`, { token: administrator.token, method: 'POST' });
    expect((await close(holder.post)).body.code).toBe('post-is-held');
    await installation.done(`appointments/${holder.appointment}/end`, {
      token: administrator.token,
      method: 'POST',
    });
    expect((await close(holder.post)).status).toBe(200);
    const again = { person: holder.person, post: holder.post, from: '2026-01-01' };
    expect(
      (await installation.ask('appointments', { token: administrator.token, body: again })).body.code,
    ).toBe('post-is-closed');
    const open = (await installation.ask('posts?county=14&role=county_coordinator', county)).body.items;
    const answers = await Promise.all(open.map(({ id }: { id: string }) => close(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
