import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const vaxjo = municipalityId('0780');

describe('a proposed change', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let kim: Staff;
  let other: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    kim = await installation.staff(administrator, 'municipal_coordinator', vaxjo, 'Kim Ek');
    other = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('1480'),
      'Ola Ny',
    );
  });
  afterAll(() => installation.stop());

  const post = (path: string, body: object = {}, { token }: Staff = kim) =>
    installation.ask(path, { token, body });
  const propose = (change: object, who: Staff = other) =>
    post(
      'change-proposals',
      { about: 'organisation', subject: vaxjo, reason: 'Jag såg det på webben.', ...change },
      who,
    );
  const number = (value: string) => propose({ field: 'organisationsnummer', value });
  const list = async (who: Staff, query = `subject=${vaxjo}`) =>
    (await installation.ask(`change-proposals?${query}&limit=200`, who)).body.items;
  const stateOf = async (id: string): Promise<string> =>
    (await list(administrator, 'page=1')).find((each: { id: string }) => each.id === id).state;

  it('is made by anyone and accepted by who answers for the entry: then it is made', async () => {
    const { status, body } = await number('212000-0662');
    expect(status).toBe(201);
    expect((await post(`change-proposals/${body.id}/accept`, {}, other)).body.code).toBe('not-allowed');
    expect((await post(`change-proposals/${body.id}/accept`, {}, county)).body.code).toBe('not-allowed');
    expect((await post(`change-proposals/${body.id}/accept`)).status).toBe(200);
    const { identifiers } = (await installation.ask(`organisations/${vaxjo}`, kim)).body;
    expect(identifiers).toEqual({ organisationsnummer: '2120000662' });
    expect((await number('2120000662')).body.code).toBe('nothing-to-correct');
    const { items } = (await installation.ask(`organisations/${vaxjo}/changes`, other)).body;
    expect(items).toMatchObject([
      { field: 'organisationsnummer', before: null, after: '2120000662', by: { personRef: kim.person } },
    ]);
  });

  it('is rejected with a reason, which the proposer reads', async () => {
    const { id } = (await propose({ field: 'name', value: 'Wexiö' })).body;
    expect((await post(`change-proposals/${id}/reject`)).body.errors[0].pointer).toBe('/reason');
    expect((await post(`change-proposals/${id}/reject`, { reason: 'Så stavas det inte.' })).status).toBe(200);
    expect((await post(`change-proposals/${id}/accept`)).body.code).toBe('proposal-decided');
    expect((await list(other))[0]).toMatchObject({
      id,
      state: 'rejected',
      decision: 'Så stavas det inte.',
      subjectName: 'Växjö kommun',
    });
  });

  it('is superseded when another is accepted, or when the entry is changed directly', async () => {
    const ids = [];
    for (const value of ['A', 'B', 'C'])
      ids.push((await propose({ field: 'name', value: `Växjö ${value}` })).body.id);
    expect((await post(`change-proposals/${ids[0]}/accept`)).status).toBe(200);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['accepted', 'superseded', 'superseded']);
    const email = { about: 'person', subject: kim.person, field: 'email', value: 'kim.ek@vaxjo.example' };
    const { id } = (await propose(email)).body;
    await installation.done(`persons/${kim.person}/correct`, {
      token: kim.token,
      body: { phone: '0470-410 01' },
    });
    expect(await stateOf(id)).toBe('open');
    await installation.done(`persons/${kim.person}/correct`, {
      token: kim.token,
      body: { email: 'kim@vaxjo.example' },
    });
    expect(await stateOf(id)).toBe('superseded');
  });

  it('about a person says no value, no reason and no name on the bus', async () => {
    const change = { about: 'person', subject: kim.person, field: 'name', value: 'Kim Hemlig' };
    const { id } = (await propose(change)).body;
    expect((await post(`change-proposals/${id}/accept`, {}, county)).status).toBe(200);
    expect((await installation.ask(`persons/${kim.person}`, kim)).body.name).toBe('Kim Hemlig');
    const { items } = (await installation.ask(`change-proposals/${id}/history`, administrator)).body;
    expect(items).toHaveLength(2);
    expect(JSON.stringify(items)).not.toMatch(/Hemlig|webben/);
  });

  it('is shown to the proposer and those concerned, not to others', async () => {
    const { id } = (
      await propose({ about: 'person', subject: kim.person, field: 'phone', value: '0470-1234' })
    ).body;
    const sees = async (who: Staff) =>
      (await list(who, 'state=open')).some((each: { id: string }) => each.id === id);
    const elsewhere = await installation.staff(administrator, 'county_coordinator', countyBoardId('14'));
    expect(await Promise.all([other, kim, county, administrator, elsewhere].map(sees))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['a field that the entry has not', { field: 'email', value: 'a@b.example' }, 422, '/field'],
    ['a number that is none', { field: 'organisationsnummer', value: '212000-0663' }, 422, '/value'],
    ['a field that there is not', { field: 'colour', value: 'red' }, 400, '/field'],
    ['no reason', { field: 'name', value: 'X', reason: ' ' }, 400, '/reason'],
    [
      'an entry that does not exist',
      { field: 'name', value: 'X', subject: municipalityId('9999') },
      422,
      '/subject',
    ],
  ])('is refused with %s', async (_, change, status, pointer) => {
    const before = await installation.count('change_proposal');
    expect((await propose(change)).body).toMatchObject({ status, errors: [{ pointer }] });
    expect(await installation.count('change_proposal')).toBe(before);
  });

  it('of two that decide at once is decided by one', async () => {
    const { id } = (await propose({ field: 'wikidata', value: 'Q21166' })).body;
    const answers = await Promise.all([
      post(`change-proposals/${id}/accept`),
      post(`change-proposals/${id}/reject`, { reason: 'Nej.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
