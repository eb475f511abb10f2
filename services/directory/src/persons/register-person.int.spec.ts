import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');
const kim = { name: 'Kim Ek', email: 'kim.ek@vaxjo.example', phone: '0470-41 000', organisation: vaxjo };

describe('registering a person', () => {
  let installation: Installation;
  let administrator: Staff;
  let municipal: Staff;
  let county: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    municipal = await installation.staff(administrator, 'municipal_coordinator', vaxjo, 'Mio Berg');
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Åke Lind');
  });
  afterAll(() => installation.stop());

  const register = (body: unknown, { token }: { token: string } = administrator) =>
    installation.ask('persons', { token, body });
  let made = 0;
  const another = (organisation: string) => ({
    name: 'Ny Person',
    email: `ny${++made}@lanken.example`,
    organisation,
  });

  it('keeps name and contact data here and says a reference only', async () => {
    const { status, headers, body } = await register(kim);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/persons/${body.id}`);
    const shown = await installation.ask(`persons/${body.id}`, municipal);
    expect(shown.body).toMatchObject({
      ...kim,
      id: body.id,
      organisationName: 'Växjö kommun',
      linked: false,
      appointments: [],
    });
    const { items } = (await installation.ask(`persons/${body.id}/history`, administrator)).body;
    expect(items.map(({ type }: { type: string }) => type)).toEqual([
      'se.lanken.directory.person.registered.v1',
    ]);
    for (const secret of ['Kim', 'vaxjo.example', '0470'])
      expect(await installation.count(`outbox_log where data::text like '%${secret}%'`)).toBe(0);
  });

  it('refuses an e-mail address that somebody has, also when two come at once', async () => {
    const again = await register({ ...kim, email: 'KIM.EK@vaxjo.example', name: 'Kim Ekman' });
    expect(again.body).toMatchObject({ status: 409, code: 'person-exists', errors: [{ pointer: '/email' }] });
    const two = await Promise.all([1, 2].map(() => register({ ...kim, email: 'two@vaxjo.example' })));
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("is for the municipality's own coordinator, the county's, and an administrator", async () => {
    const asks: [Staff, string, number][] = [
      [municipal, vaxjo, 201],
      [municipal, municipalityId('0764'), 403],
      [municipal, countyBoardId('07'), 403],
      [county, municipalityId('0764'), 201],
      [county, countyBoardId('07'), 201],
      [county, municipalityId('1480'), 403],
      [county, defaultAgency.id, 403],
      [administrator, municipalityId('1480'), 201],
    ];
    for (const [who, organisation, status] of asks)
      expect((await register(another(organisation), who)).status).toBe(status);
    const officer = await installation.staff(administrator, 'national_officer', defaultAgency.id);
    expect((await register(another(defaultAgency.id), officer)).body.code).toBe('role-required');
  });

  it.each([
    ['no name', { ...kim, name: undefined }, 400, '/name'],
    ['a name of two lines', { ...kim, name: 'Kim\nEk' }, 400, '/name'],
    ['no e-mail address', { ...kim, email: 'kim.ek' }, 400, '/email'],
    ['an e-mail address as a number', { ...kim, email: 1 }, 400, '/email'],
    ['a phone number with letters', { ...kim, phone: '0470 VÄXJÖ' }, 400, '/phone'],
    ['a code where an id must be', { ...kim, organisation: '0780' }, 400, '/organisation'],
    [
      'an organisation that does not exist',
      { ...kim, email: 'a@b.example', organisation: '01990000-0000-7000-8000-000000000000' },
      422,
      '/organisation',
    ],
    ['a personal identity number', { ...kim, personnummer: '19121212-1212' }, 400, '/personnummer'],
  ])('refuses %s', async (_, body, status, pointer) => {
    const before = await installation.count('person');
    expect((await register(body)).body).toMatchObject({ status, errors: [{ pointer }] });
    expect(await installation.count('person')).toBe(before);
  });

  it('is seen in the list, which is sorted by name and can be searched', async () => {
    const list = async (query: string): Promise<string[]> =>
      (await installation.ask(`persons?${query}`, county)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await list('q=kim&county=07')).toEqual(['Kim Ek', 'Kim Ek']);
    expect(await list(`organisation=${countyBoardId('07')}`)).toEqual(['Ny Person', 'Åke Lind']);
    expect((await list('county=07&limit=200')).at(-1)).toBe('Åke Lind');
    expect(await list('county=21')).toEqual([]);
  });

  it('is seen only by who holds an appointment', async () => {
    const token = await installation.issuer.token('somebody');
    for (const path of ['persons', `persons/${municipal.person}`])
      expect((await installation.ask(path, { token })).body).toMatchObject({
        status: 403,
        code: 'no-appointment',
      });
    expect((await installation.ask(`persons/${municipal.person}/history`, county)).status).toBe(403);
  });
});
