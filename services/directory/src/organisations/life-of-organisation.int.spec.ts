import {
  countyBoardId,
  defaultAgency,
  municipalityId,
  nationalBodyId,
  regionId,
} from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

describe('the life of an organisation', () => {
  let installation: Installation;
  let administrator: Staff;
  let officer: Staff;
  let county: Staff;
  let municipal: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    officer = await installation.staff(administrator, 'national_officer', defaultAgency.id);
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    municipal = await installation.staff(administrator, 'municipal_coordinator', municipalityId('0780'));
  });
  afterAll(() => installation.stop());

  const post = (path: string, body: object = {}, { token }: { token?: string } = administrator) =>
    installation.ask(path, { token, body });
  const show = async (id: string) => (await installation.ask(`organisations/${id}`, administrator)).body;
  const association = async (name: string): Promise<string> =>
    (await post('organisations', { name, kind: 'civil_society', municipality: '0780' })).body.id;
  const last = async (id: string) =>
    (await installation.ask(`organisations/${id}/history`, administrator)).body.items.at(-1);

  describe('begins with a proposal, which', () => {
    const propose = async (name: string, { token }: Staff = municipal) => {
      const body = { name, kind: 'civil_society', municipality: '0780' };
      return installation.ask('organisation-proposals', { token, body });
    };

    it('anyone who holds an appointment makes; the county makes the association active', async () => {
      const { status, headers, body } = await propose('Föreningen Klar');
      expect([status, headers.get('location')]).toEqual([201, `/directory/v1/organisations/${body.id}`]);
      expect(await show(body.id)).toMatchObject({ state: 'proposed' });
      const listed = async (state: string) =>
        (await installation.ask(`organisations?q=Klar&state=${state}`, municipal)).body.total;
      expect([await listed('proposed'), await listed('active')]).toEqual([1, 0]);
      expect((await post(`organisations/${body.id}/accept`, {}, municipal)).body.code).toBe('role-required');
      expect((await post(`organisations/${body.id}/accept`, {}, county)).body.sequence).toBe(2);
      expect(await last(body.id)).toMatchObject({ type: 'se.lanken.directory.organisation.registered.v1' });
      expect([await listed('proposed'), await listed('active')]).toEqual([0, 1]);
      expect((await post(`organisations/${body.id}/accept`, {}, county)).body.code).toBe(
        'organisation-state',
      );
    });

    it('is rejected with a reason', async () => {
      const { id } = (await propose('Föreningen Nej')).body;
      expect((await post(`organisations/${id}/reject`, {}, county)).body.errors[0].pointer).toBe('/reason');
      await installation.done(`organisations/${id}/reject`, {
        token: county.token,
        body: { reason: 'Finns ej.' },
      });
      expect(await show(id)).toMatchObject({ state: 'rejected' });
      expect((await propose('Föreningen Nej')).status).toBe(201);
    });

    it('cannot have posts before it is accepted', async () => {
      const { id } = (await propose('Föreningen Vänta')).body;
      const contact = { organisation: id, role: 'association_contact' };
      expect((await post('posts', contact)).body.code).toBe('organisation-state');
    });
  });

  it('is edited by who acts for it, and by who may register it', async () => {
    const rename = (id: string, who: Staff, name: string) =>
      post(`organisations/${id}/rename`, { name }, who);
    const vaxjo = municipalityId('0780');
    expect((await rename(vaxjo, county, 'X')).body.code).toBe('not-allowed');
    expect((await rename(municipalityId('0764'), municipal, 'X')).body.code).toBe('not-allowed');
    expect((await rename(vaxjo, municipal, 'Växjö stad')).status).toBe(200);
    expect((await show(vaxjo)).names).toEqual([
      { name: 'Växjö kommun', from: null },
      { name: 'Växjö stad', from: expect.any(String) },
    ]);
    expect((await rename(defaultAgency.id, officer, 'Folkhälsoverket')).status).toBe(200);
    const of0780 = await association('Verdandi Växjö');
    expect((await rename(of0780, county, 'Verdandi')).status).toBe(200);
  });

  it('has names from before, and refuses days that go backwards or have not come', async () => {
    const skane = regionId('12');
    const former = { name: 'Malmöhus läns landsting', until: '1999-01-01' };
    expect((await post(`organisations/${skane}/former-names`, former)).status).toBe(200);
    expect((await post(`organisations/${skane}/former-names`, former)).body).toMatchObject({
      status: 422,
      code: 'wrong-days',
    });
    for (const from of ['1998-12-31', '2190-01-01'])
      expect(
        (await post(`organisations/${skane}/rename`, { name: 'Skåneregionen', from })).body,
      ).toMatchObject({
        status: 422,
        errors: [{ pointer: '/from' }],
      });
    expect((await show(skane)).name).toBe('Region Skåne');
  });

  it('is known by a number that is its own and nobody’s personal one', async () => {
    const [id, other] = [await association('IOGT-NTO'), await association('Röda korset')];
    const identify = (value: unknown, of = id) =>
      post(`organisations/${of}/identify`, { scheme: 'organisationsnummer', value }, county);
    for (const wrong of ['802002-8710', '121212-1212', 'åttio'])
      expect((await identify(wrong)).body).toMatchObject({ status: 422, code: 'identifier-invalid' });
    expect((await identify(8020028711)).status).toBe(400);
    const answers = await Promise.all([identify('802002-8711'), identify('802002-8711', other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const taken = answers[0].status === 200 ? id : other;
    const found = (await installation.ask('organisations?identifier=8020028711', county)).body.items;
    expect(found).toMatchObject([{ id: taken, identifiers: { organisationsnummer: '8020028711' } }]);
    expect((await identify(undefined, taken)).status).toBe(200);
    expect((await show(taken)).identifiers).toEqual({});
  });

  it('works in areas besides its own', async () => {
    const id = await association('Kronobergs nykterhetsförening');
    const set = (body: object) => post(`organisations/${id}/areas`, body, county);
    expect((await set({ area: '0764', from: '2026-01-01' })).status).toBe(200);
    expect((await set({ area: '0700', from: '2026-01-01' })).body.code).toBe('unknown-area');
    expect((await set({ area: 'Alvesta', from: '2026-01-01' })).status).toBe(400);
    expect((await set({ area: '0780', from: '2026-01-01' })).body.code).toBe('own-area');
    expect((await show(id)).worksIn).toEqual([{ area: '0764', from: '2026-01-01', to: null }]);
  });

  it('moves with the municipality that it lies in, posts and all', async () => {
    const [hylte, halland] = [municipalityId('1315'), countyBoardId('13')];
    const inHylte = { name: 'Hylte IF', kind: 'sports_federation', municipality: '1315' };
    const { id } = (await post('organisations', inHylte)).body;
    const contact = await installation.staff(administrator, 'association_contact', id);
    const board = await installation.staff(administrator, 'county_coordinator', halland);
    const move = (who: Staff, body: object) => post(`organisations/${hylte}/move`, body, who);
    expect((await move(board, { municipality: '0799' })).body.code).toBe('role-required');
    expect((await move(officer, { municipality: '0780' })).body.code).toBe('organisation-exists');
    expect((await move(officer, { county: '07' })).body.code).toBe('wrong-area');
    expect((await move(officer, { municipality: '0799', from: '2026-01-01' })).status).toBe(200);
    for (const moved of [hylte, id])
      expect(await show(moved)).toMatchObject({
        county: '07',
        municipality: '0799',
        places: [
          { county: '13', municipality: '1315', from: null },
          { county: '07', municipality: '0799', from: '2026-01-01' },
        ],
      });
    expect((await installation.ask(`appointments/${contact.appointment}`, officer)).body).toMatchObject({
      county: '07',
      municipality: '0799',
    });
    // Whose county it is now edits it, and the other no longer does.
    expect((await post(`organisations/${id}/rename`, { name: 'Hylte' }, county)).status).toBe(200);
    expect((await post(`organisations/${id}/rename`, { name: 'H' }, board)).body.code).toBe('not-allowed');
    expect((await installation.ask('organisations?municipality=0799', county)).body.total).toBe(2);
    const now = (await installation.ask('municipalities?county=07')).body.items;
    expect(now.map(({ code }: { code: string }) => code)).toContain('0799');
  });

  it('ends in a merger: what belonged to it ends, its people are entered with the successor', async () => {
    const [agency, successor] = [nationalBodyId('6'), nationalBodyId('5')];
    const staff = await installation.staff(administrator, 'national_officer', agency);
    const merge = (body: object, who: Staff = officer, id = agency) =>
      post(`organisations/${id}/merge`, body, who);
    expect((await merge({ successor }, county)).body.code).toBe('role-required');
    for (const [wrong, code] of [
      [{ successor: agency }, 'successor-unfit'],
      [{ successor: nationalBodyId('20') }, 'successor-unfit'],
      [{ successor: municipalityId('0780') }, 'successor-unfit'],
      [{ successor: '01990000-0000-7000-8000-000000000000' }, 'organisation-not-found'],
      [{ successor, from: '2190-01-01' }, 'wrong-days'],
    ] as const)
      expect((await merge(wrong)).body).toMatchObject({ status: 422, code });
    expect((await merge({ successor, from: '2026-01-01' })).status).toBe(200);
    expect(await show(agency)).toMatchObject({ state: 'merged', successor, ceased: '2026-01-01', posts: [] });
    expect((await show(successor)).predecessors).toContain(agency);
    expect((await installation.ask('organisations', staff)).body.code).toBe('no-appointment');
    expect((await installation.ask(`persons/${staff.person}`, officer)).body.organisation).toBe(successor);
    expect((await merge({ successor })).body.code).toBe('organisation-state');
    expect((await post('posts', { organisation: agency, role: 'national_officer' })).body.code).toBe(
      'organisation-state',
    );
  });

  it('does not end for a county board while municipalities lie in its county', async () => {
    const merge = await post(`organisations/${countyBoardId('23')}/merge`, {
      successor: countyBoardId('22'),
    });
    expect(merge.body).toMatchObject({ status: 409, code: 'county-has-municipalities' });
    expect(merge.body.detail).toContain('8 municipalities');
  });

  it('of two that merge into each other at once goes one way', async () => {
    const [one, other] = [await association('Ena föreningen'), await association('Andra föreningen')];
    const answers = await Promise.all([
      post(`organisations/${one}/merge`, { successor: other }),
      post(`organisations/${other}/merge`, { successor: one }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
