import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

describe('the entry of a person', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let kim: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    kim = await installation.staff(administrator, 'municipal_coordinator', municipalityId('0780'), 'Kim Ek');
  });
  afterAll(() => installation.stop());

  const correct = (body: object, { token }: Staff = county) =>
    installation.ask(`persons/${kim.person}/correct`, { token, body });

  it('is corrected by who may enter it and by themselves; events tell only which parts', async () => {
    expect((await correct({ name: 'Kim Al', phone: '0470-410 00' })).status).toBe(200);
    expect((await correct({ email: 'kim.al@vaxjo.example' }, kim)).status).toBe(200);
    expect((await correct({ phone: null }, kim)).status).toBe(200);
    expect((await installation.ask(`persons/${kim.person}`, county)).body).toMatchObject({
      name: 'Kim Al',
      email: 'kim.al@vaxjo.example',
      phone: null,
    });
    const { items } = (await installation.ask(`persons/${kim.person}/history`, administrator)).body;
    expect(items.slice(-3).map(({ data }: { data: { fields: string[] } }) => data.fields)).toEqual([
      ['name', 'phone'],
      ['email'],
      ['phone'],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Kim|vaxjo|0470-410/);
  });

  it('goes to another organisation by who may enter it there', async () => {
    const alvesta = { organisation: municipalityId('0764') };
    expect((await correct({ organisation: municipalityId('1480') })).body.code).toBe('not-allowed');
    expect((await correct(alvesta, kim)).body.code).toBe('not-allowed');
    expect((await correct(alvesta)).status).toBe(200);
  });

  it('is not corrected by others, to what it says already, or to what is somebody else’s', async () => {
    const other = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1480'));
    expect((await correct({ name: 'X' }, other)).body.code).toBe('not-allowed');
    expect((await correct({})).body.code).toBe('nothing-to-correct');
    const { email } = (await installation.ask(`persons/${other.person}`, administrator)).body;
    expect((await correct({ email: email.toUpperCase() })).body.code).toBe('person-exists');
    for (const [body, pointer] of [
      [{ email: 'kim' }, '/email'],
      [{ phone: 'ring' }, '/phone'],
      [{ name: '' }, '/name'],
    ] as const)
      expect((await correct(body)).body).toMatchObject({ status: 400, errors: [{ pointer }] });
  });
});
