import { eventually } from '@lanken/testing';
import { municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const terms = { title: 'Partnerskap om ungdomsgård', from: '2030-01-01', to: '2031-12-31' };

describe('an agreement between a public body and an association', () => {
  let installation: Installation;
  let administrator: Staff;
  let vaxjo: Staff;
  let goteborg: Staff;
  let club: Staff & { organisation: string };
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    vaxjo = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0780'),
      'Vera Å',
    );
    goteborg = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('1480'),
      'Göte P',
    );
    const body = { name: 'Ördens vänner', kind: 'civil_society', municipality: '0780' };
    const organisation = (await installation.done('organisations', { token: administrator.token, body })).body
      .id;
    club = {
      ...(await installation.staff(administrator, 'association_contact', organisation, 'Isa O')),
      organisation,
    };
  });
  beforeEach(() => installation.setTime('2030-02-01T08:00:00Z'));
  afterAll(() => installation.stop());

  const post = (path: string, body: object = {}, { token } = vaxjo) =>
    installation.ask(path, { token, body });
  const get = async (path: string, { token } = vaxjo) => (await installation.ask(path, { token })).body;
  const enter = (body: object = {}, staff = vaxjo) =>
    post('agreements', { ...terms, parties: [municipalityId('0780'), club.organisation], ...body }, staff);
  const agreed = async (body: object = {}): Promise<string> => {
    const { id } = (await enter(body)).body;
    await post(`agreements/${id}/confirm`, {}, club);
    return id as string;
  };

  it('is entered by one party, confirmed by the others, and holds on its days', async () => {
    const { status, body } = await enter({ link: 'https://example.org/avtal.pdf' });
    expect(status).toBe(201);
    expect(await get(`agreements/${body.id}`, club)).toMatchObject({
      ...terms,
      link: 'https://example.org/avtal.pdf',
      state: 'proposed',
      holds: false,
      parties: [
        { name: 'Växjö kommun', confirmed: true },
        { name: 'Ördens vänner', confirmed: false },
      ],
    });
    expect((await post(`agreements/${body.id}/confirm`)).body.code).toBe('confirmed-already');
    expect((await post(`agreements/${body.id}/confirm`, {}, goteborg)).body.code).toBe('not-allowed');
    expect((await post(`agreements/${body.id}/confirm`, {}, administrator)).body.code).toBe('role-required');
    expect((await post(`agreements/${body.id}/confirm`, {}, club)).status).toBe(200);
    expect(await get(`agreements/${body.id}`)).toMatchObject({
      state: 'agreed',
      holds: true,
      endingSoon: false,
    });
    installation.setTime('2032-01-01T08:00:00Z');
    expect(await get(`agreements/${body.id}`)).toMatchObject({ state: 'agreed', holds: false });
    const { items } = await get(`agreements/${body.id}/history`);
    expect(items.map(({ type }: { type: string }) => type.split('.')[4])).toEqual(['proposed', 'confirmed']);
  });

  it('is declined, or ended before its day, by a party with a reason', async () => {
    const { id } = (await enter()).body;
    expect((await post(`agreements/${id}/decline`, {}, club)).body).toMatchObject({
      errors: [{ pointer: '/reason' }],
    });
    expect((await post(`agreements/${id}/decline`, { reason: 'Styrelsen sa nej.' }, club)).status).toBe(200);
    expect((await post(`agreements/${id}/confirm`, {}, club)).body.code).toBe('agreement-state');

    const other = await agreed();
    const end = (body: object, staff: Staff = club) =>
      post(`agreements/${other}/end`, { reason: 'Läggs ner.', ...body }, staff);
    expect((await end({}, goteborg)).body.code).toBe('not-allowed');
    for (const lastDay of ['2030-01-31', '2032-01-01'])
      expect((await end({ lastDay })).body).toMatchObject({ status: 422, errors: [{ pointer: '/lastDay' }] });
    expect((await end({ lastDay: '2030-06-30' })).status).toBe(200);
    expect(await get(`agreements/${other}`)).toMatchObject({ state: 'ended', to: '2030-06-30', holds: true });
  });

  it('is said to end soon by the clock, once, unless another comes in its place', async () => {
    const ending = await agreed({ to: '2040-08-31', title: 'Slutar' });
    const replaced = await agreed({ to: '2040-08-31', title: 'Ersätts' });
    const next = await agreed({ from: '2040-09-01', to: '2042-08-31', title: 'Nästa', replaces: replaced });
    expect(await get(`agreements/${replaced}`)).toMatchObject({ replacedBy: next });
    installation.setTime('2040-07-02T08:00:00Z'); // sixty days before
    const facts = async (id: string): Promise<string[]> =>
      (await get(`agreements/${id}/history`)).items.map(({ type }: { type: string }) => type.split('.')[4]);
    await eventually(async () =>
      expect(await facts(ending)).toEqual(['proposed', 'confirmed', 'ending-soon']),
    );
    expect((await get('agreements?endingSoon=true')).items).toMatchObject([{ id: ending, endingSoon: true }]);
    installation.setTime('2040-08-30T08:00:00Z');
    const other = await agreed({ to: '2040-08-31', title: 'Ännu ett' });
    await eventually(async () => expect(await facts(other)).toContain('ending-soon'));
    expect(await facts(ending)).toHaveLength(3);
    expect(await facts(replaced)).toEqual(['proposed', 'confirmed']);
  });

  it('is listed by its last day, of whom one asks for, for coordinators and its parties', async () => {
    const outsider = await installation.staff(administrator, 'finance', municipalityId('0780'));
    const { id: initiative } = (
      await post('initiatives', { title: 'Gård', purpose: 'Trygghet.', partners: [club.organisation] })
    ).body;
    const late = await agreed({ title: 'Sen', to: '2035-01-01', initiative });
    const early = await agreed({ title: 'Tidig', to: '2034-01-01', initiative });
    const list = async (query: string, staff = goteborg): Promise<string[]> =>
      (await get(`agreements?initiative=${initiative}&${query}`, staff)).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await list('')).toEqual([early, late]);
    expect(await list('endsBy=2034-01-01')).toEqual([early]);
    expect(await list(`party=${club.organisation}&state=agreed&county=07&q=sen`, club)).toEqual([late]);
    expect(await list(`party=${municipalityId('1480')}`)).toEqual([]);
    expect(await list('', outsider)).toEqual([]);
    expect((await get(`agreements/${late}`, outsider)).code).toBe('agreement-not-found');
    for (const wrong of ['state=over', 'endsBy=snart', 'party=x', 'endingSoon=false'])
      expect((await get(`agreements?${wrong}`)).code).toBe('invalid-input');
  });

  it.each([
    ['no title', { title: undefined }, 400, '/title'],
    ['a last day before its first', { to: '2029-12-31' }, 422, '/to'],
    ['a last day that has passed', { from: '2029-01-01', to: '2030-01-31' }, 422, '/to'],
    ['a day that is none', { from: '2030-02-30' }, 400, '/from'],
    ['one party', { parties: [municipalityId('0780')] }, 400, '/parties'],
    ['public bodies alone', { parties: [municipalityId('0780'), municipalityId('1480')] }, 422, '/parties'],
    ['a link that is none', { link: 'avtal.pdf' }, 400, '/link'],
    [
      'an initiative that does not exist',
      { initiative: '01990000-0000-7000-8000-000000000000' },
      422,
      '/initiative',
    ],
    ['nothing that it could replace', { replaces: '01990000-0000-7000-8000-000000000000' }, 422, '/replaces'],
    ['no notice', { notice: 0 }, 400, '/notice'],
    ['an unknown field', { holds: true }, 400, '/holds'],
  ])('is refused with %s', async (_, wrong, status, pointer) => {
    const before = await installation.count(`outbox_log where aggregate like 'agreement/%'`);
    expect((await enter(wrong)).body).toMatchObject({ status, errors: [{ pointer }] });
    expect(await installation.count(`outbox_log where aggregate like 'agreement/%'`)).toBe(before);
  });

  it('is confirmed by its record for a party in which nobody could do it here', async () => {
    const body = { name: 'Polisområde Kronoberg', kind: 'police', county: '07' };
    const police = (await installation.done('organisations', { token: administrator.token, body })).body.id;
    const { id } = (await enter({ parties: [municipalityId('0780'), club.organisation, police] })).body;
    const confirm = (organisation: string, staff: Staff) =>
      post(`agreements/${id}/confirm`, { organisation }, staff);
    expect((await confirm(police, club)).body.code).toBe('not-allowed');
    expect((await confirm(club.organisation, vaxjo)).body.code).toBe('speaks-for-itself');
    expect((await confirm(police, vaxjo)).status).toBe(200);
    expect((await post(`agreements/${id}/confirm`, {}, club)).status).toBe(200);
    expect(await get(`agreements/${id}`)).toMatchObject({ state: 'agreed' });
  });

  it('is not entered for others', async () => {
    expect((await enter({}, goteborg)).body.code).toBe('not-allowed');
  });
});
