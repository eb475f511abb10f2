import { mayReadStructure } from '../model/structure-rights.js';
import { networkId } from '../reference/coordinator-networks.js';
import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const orebro = countyBoardId('18');
const council = { kind: 'council', title: 'Samhällsråd T', counties: ['18'], convenor: orebro };
const mandate = 'Leder länets samlade arbete.';

describe('a collaboration structure', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let elsewhere: Staff;
  let municipal: Staff;
  let officer: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', orebro, 'Örjan Berg');
    elsewhere = await installation.staff(
      administrator,
      'county_coordinator',
      countyBoardId('07'),
      'Åke Lind',
    );
    municipal = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('1880'),
      'Eva Ek',
    );
    officer = await installation.staff(administrator, 'national_officer', defaultAgency.id, 'Nina Alm');
  });
  afterAll(() => installation.stop());

  const form = (body: object, { token } = county) => installation.ask('structures', { token, body });
  const formed = async (body: object, staff = county): Promise<string> => (await form(body, staff)).body.id;
  const show = async (id: string, { token } = county) =>
    (await installation.ask(`structures/${id}`, { token })).body;
  const post = (path: string, body: object = {}, { token } = county) =>
    installation.ask(`structures/${path}`, { token, body });

  it('is formed, revised, activated and ended, and everything is said', async () => {
    const { status, headers, body } = await form({ ...council, rhythm: 13 });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/structures/${body.id}`);
    expect(await show(body.id)).toMatchObject({
      ...council,
      state: 'forming',
      level: 'county',
      convenorName: 'Länsstyrelsen i Örebro län',
      visibility: 'network',
      rhythm: 13,
      mandate: null,
      partOf: null,
      organisations: 0,
      mine: false,
      convening: true,
      bodies: [],
      documents: [],
    });

    expect((await post(`${body.id}/activate`)).body).toMatchObject({
      status: 409,
      code: 'structure-not-ready',
    });
    const revision = { title: 'Samhällsråd T', mandate, counties: ['18'], convenor: orebro, rhythm: 13 };
    const put = (seen: string) =>
      installation.ask(`structures/${body.id}`, {
        token: county.token,
        method: 'PUT',
        body: revision,
        headers: { 'if-match': seen },
      });
    expect((await put('"9"')).body.code).toBe('stale');
    expect((await put('"1"')).status).toBe(200);
    for (const organisation of [orebro, municipalityId('1880')])
      expect((await post(`${body.id}/members`, { organisation, from: '2026-01-01' })).status).toBe(200);
    expect((await post(`${body.id}/activate`)).status).toBe(200);
    expect(await show(body.id)).toMatchObject({ state: 'active', mandate, organisations: 2 });
    expect((await post(`${body.id}/end`, { reason: 'Uppdraget är slutfört.' })).status).toBe(200);
    expect(await show(body.id)).toMatchObject({ state: 'ended', awakeUntil: null });

    const { items } = (await installation.ask(`structures/${body.id}/history`, county)).body;
    const facts = items.map(({ type }: { type: string }) => type.split('.').slice(3, 5).join('.'));
    expect(facts).toEqual([
      'structure.formed',
      'structure.revised',
      'structure.member-set',
      'structure.member-set',
      'structure.activated',
      'structure.ended',
    ]);
    expect(items[0].data).toMatchObject({ ...council, by: { personRef: county.person } });
  });

  it('spans several counties, whose coordinators all keep it', async () => {
    const id = await formed({ ...council, title: 'Samhällsråd SWT', counties: ['20', '18', '17'] });
    expect(await show(id)).toMatchObject({ counties: ['17', '18', '20'], level: 'county' });
    const varmland = await installation.staff(administrator, 'county_coordinator', countyBoardId('17'));
    expect(
      (await post(`${id}/documents`, { title: 'Stadga', link: 'https://example.org/s' }, varmland)).status,
    ).toBe(200);
    expect(
      (await post(`${id}/documents`, { title: 'Stadga', link: 'https://example.org/s' }, elsewhere)).body
        .code,
    ).toBe('not-allowed');
  });

  it('has bodies of its own, which end before it does', async () => {
    const id = await formed(council);
    const group = await formed({
      ...council,
      kind: 'working_group',
      title: 'Arbetsgrupp unga',
      partOf: id,
      convenor: municipalityId('1880'),
    });
    expect((await show(id)).bodies).toMatchObject([
      { id: group, title: 'Arbetsgrupp unga', convenorName: 'Örebro kommun' },
    ]);
    const { body } = await post(`${id}/end`, { reason: 'Klart.' });
    expect(body).toMatchObject({
      code: 'structure-in-use',
      detail: expect.stringContaining('Arbetsgrupp unga'),
    });
    expect((await post(`${group}/end`, { reason: 'Klart.' }, municipal)).status).toBe(200);
    expect((await post(`${id}/end`, { reason: 'Klart.' })).status).toBe(200);
  });

  it('has documents, which can be taken away once', async () => {
    const id = await formed(council);
    const { body } = await post(`${id}/documents`, {
      title: 'Arbetsordning',
      link: 'https://example.org/a.pdf',
    });
    expect((await show(id)).documents).toMatchObject([{ id: body.id, title: 'Arbetsordning' }]);
    expect((await post(`${await formed(council)}/documents/${body.id}/remove`)).status).toBe(404);
    expect((await post(`${id}/documents/${body.id}/remove`)).status).toBe(200);
    expect((await show(id)).documents).toEqual([]);
    expect((await post(`${id}/documents/${body.id}/remove`)).body.code).toBe('document-removed');
  });

  it('has members with dates: those who are named, else whoever coordinates in the organisation', async () => {
    const id = await formed(council);
    const police = (
      await installation.ask('organisations', {
        token: administrator.token,
        body: { name: 'Polisområde Örebro', kind: 'police', county: '18' },
      })
    ).body.id;
    const chief = await installation.person(administrator.token, police, 'Polly Chef');
    await post(`${id}/members`, {
      organisation: police,
      person: chief,
      from: '2026-01-01',
      to: '2090-12-31',
    });
    await post(`${id}/members`, { organisation: municipalityId('1880'), from: '2026-01-01' });
    await post(`${id}/members`, { organisation: municipalityId('1885'), from: '2026-01-01' });
    const members = async (query = '') =>
      (await installation.ask(`structures/${id}/members${query}`, county)).body;
    expect((await members()).items).toMatchObject([
      { organisationName: 'Lindesbergs kommun', person: null },
      { organisationName: 'Polisområde Örebro', personName: 'Polly Chef', to: '2090-12-31' },
      { organisationName: 'Örebro kommun', personName: 'Eva Ek', from: '2026-01-01', to: null },
    ]);
    expect((await members('?day=2025-12-31')).total).toBe(0);
    expect(await show(id, municipal)).toMatchObject({ mine: true, convening: false });

    const [{ membership }] = (await members()).items;
    expect((await post(`${id}/members`, { organisation: municipalityId('1885') })).body.code).toBe(
      'member-already',
    );
    expect((await post(`${id}/members/${membership}/set-days`, { to: '2026-01-31' })).status).toBe(200);
    expect((await members()).total).toBe(2);
    expect((await post(`${id}/members`, { organisation: municipalityId('1885') })).status).toBe(200);
  });

  it('is kept by its convenor, the coordinators of its counties and administrators', async () => {
    const id = await formed(council);
    const asks: [Staff, string, object, string | undefined][] = [
      [elsewhere, `${id}/end`, { reason: 'Klart.' }, 'not-allowed'],
      [municipal, `${id}/members`, { organisation: orebro }, 'not-allowed'],
      [officer, `${id}/activate`, {}, 'not-allowed'],
      [administrator, `${id}/members`, { organisation: orebro }, undefined],
    ];
    for (const [who, path, body, code] of asks) expect((await post(path, body, who)).body.code).toBe(code);
    expect((await form(council, elsewhere)).body.code).toBe('not-allowed');
    expect((await form({ ...council, counties: [], convenor: defaultAgency.id }, county)).body.code).toBe(
      'not-allowed',
    );
    expect((await form({ ...council, counties: [], convenor: defaultAgency.id }, officer)).status).toBe(201);
  });

  it('is not there for those who may not read it, exactly as the rule says', async () => {
    const auditor = await installation.staff(administrator, 'auditor', defaultAgency.id);
    const finance = await installation.staff(administrator, 'finance', orebro);
    const ids: string[] = [];
    for (const visibility of ['public', 'network', 'restricted'])
      ids.push(await formed({ ...council, title: `Läsprov ${visibility}`, visibility }));
    await post(`${ids[2]}/members`, { organisation: municipalityId('1880') });
    const readers = [
      [county, 'county_coordinator', orebro, '18'],
      [elsewhere, 'county_coordinator', countyBoardId('07'), '07'],
      [municipal, 'municipal_coordinator', municipalityId('1880'), '18'],
      [officer, 'national_officer', defaultAgency.id, '00'],
      [auditor, 'auditor', defaultAgency.id, '00'],
      [finance, 'finance', orebro, '18'],
      [administrator, 'administrator', defaultAgency.id, '00'],
    ] as const;
    for (const [staff, role, organisation, countyOf] of readers) {
      const listed = (await installation.ask('structures?q=läsprov&limit=200', staff)).body.items;
      const readable = listed.map(({ id }: { id: string }) => id);
      for (const [index, visibility] of (['public', 'network', 'restricted'] as const).entries()) {
        const structure = { convenor: orebro, counties: ['18'], visibility, title: '' };
        const member = visibility === 'restricted' && staff === municipal;
        const may = mayReadStructure({ role, organisation, county: countyOf }, structure, member);
        const shown = (await installation.ask(`structures/${ids[index]}`, staff)).status;
        expect([role, visibility, readable.includes(ids[index]), shown]).toEqual([
          role,
          visibility,
          may,
          may ? 200 : 404,
        ]);
        const answer = await installation.ask(`structures/${ids[index]}/members`, staff);
        expect(answer.status).toBe(may ? 200 : 404);
      }
    }
    expect((await post(`${ids[2]}/end`, { reason: 'Klart.' }, elsewhere)).body.code).toBe(
      'structure-not-found',
    );
  });

  it('that is restricted is told of in references and codes alone', async () => {
    const id = await formed({ ...council, title: 'Insatsgruppen', mandate, visibility: 'restricted' });
    await post(`${id}/documents`, { title: 'Lägesbild', link: 'https://example.org/hemlig' });
    const { items } = (await installation.ask(`structures/${id}/history`, county)).body;
    const said = JSON.stringify(items);
    for (const text of ['Insatsgruppen', mandate, 'Lägesbild', 'hemlig']) expect(said).not.toContain(text);
    expect(items[0].data).toMatchObject({ kind: 'council', counties: ['18'], convenor: orebro });
  });

  it('is listed by its title in Swedish order, by what is asked for', async () => {
    for (const title of ['Ölgruppen', 'Ågruppen', 'Zeta', 'Ärtan'])
      await formed({ ...council, title, kind: 'working_group', counties: ['18', '19'] });
    const list = async (query: string) =>
      (await installation.ask(`structures?${query}`, county)).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect(await list('kind=working_group&county=19')).toEqual(['Zeta', 'Ågruppen', 'Ärtan', 'Ölgruppen']);
    expect(await list('kind=working_group&county=19&limit=2&page=2')).toEqual(['Ärtan', 'Ölgruppen']);
    expect(await list('q=ÄRT')).toEqual(['Ärtan']);
    expect(await list(`person=${municipal.person}&kind=network`)).toEqual([
      'Nätverket av kommunala samordnare i Örebro län',
    ]);
    expect(await list(`organisation=${municipalityId('1885')}`)).toHaveLength(1);
    expect(await list(`convenor=${defaultAgency.id}&kind=network`)).toEqual(['Nätverket av länssamordnare']);
    expect(await list('state=dormant')).toEqual([]);
    for (const wrong of ['kind=club', 'county=02', 'state=asleep', 'person=Eva', 'limit=0'])
      expect((await installation.ask(`structures?${wrong}`, county)).body.code).toBe('invalid-input');
  });

  it.each([
    ['no title', { title: undefined }, 400, '/title'],
    ['a title of two lines', { title: 'Råd\nT' }, 400, '/title'],
    ['a kind that is none', { kind: 'club' }, 400, '/kind'],
    ['a county that is none', { counties: ['18', '02'] }, 400, '/counties/1'],
    ['a county twice', { counties: ['18', '18'] }, 400, '/counties'],
    ['a municipality as a county', { counties: ['1880'] }, 400, '/counties/0'],
    ['a convenor of another county', { convenor: municipalityId('0780') }, 422, '/convenor'],
    [
      'a convenor that does not exist',
      { convenor: '01990000-0000-7000-8000-000000000000' },
      422,
      '/convenor',
    ],
    ['a rhythm of no weeks', { rhythm: 0 }, 400, '/rhythm'],
    ['a rhythm as text', { rhythm: '4' }, 400, '/rhythm'],
    ['a mandate that says nothing', { mandate: '  ' }, 400, '/mandate'],
    [
      'a structure that it cannot be a body of',
      { partOf: '01990000-0000-7000-8000-000000000000' },
      422,
      '/partOf',
    ],
    ['an unknown field', { members: [] }, 400, '/members'],
  ])('is refused with %s', async (_, wrong, status, pointer) => {
    const before = await installation.saidByPeople();
    expect((await form({ ...council, ...wrong })).body).toMatchObject({ status, errors: [{ pointer }] });
    expect(await installation.saidByPeople()).toBe(before);
  });

  it.each([
    ['members', 'a day that is none', { organisation: orebro, from: '2026-02-30' }, 400, '/from'],
    ['members', 'days backwards', { organisation: orebro, from: '2026-02-02', to: '2026-02-01' }, 422, '/to'],
    ['members', 'no organisation', {}, 400, '/organisation'],
    [
      'members',
      'nobody there',
      { organisation: '01990000-0000-7000-8000-000000000000' },
      422,
      '/organisation',
    ],
    [
      'members',
      'a person that does not exist',
      { organisation: orebro, person: '01990000-0000-7000-8000-000000000000' },
      422,
      '/person',
    ],
    ['documents', 'an address that is none', { title: 'Stadga', link: 'stadga.pdf' }, 400, '/link'],
    ['documents', 'a script as address', { title: 'Stadga', link: 'javascript:alert(1)' }, 400, '/link'],
    ['end', 'no reason', {}, 400, '/reason'],
  ])('refuses %s with %s', async (path, _, body, status, pointer) => {
    const id = await formed(council);
    expect((await post(`${id}/${path}`, body)).body).toMatchObject({ status, errors: [{ pointer }] });
    expect((await show(id)).sequence).toBe(1);
  });

  describe('that is the network of a county', () => {
    it('has those as members who coordinate its municipalities, from the moment that they are appointed', async () => {
      const members = async () =>
        (await installation.ask(`structures/${networkId('18')}/members`, county)).body.items.map(
          ({ personName }: { personName: string }) => personName,
        );
      expect(await members()).toEqual(['Eva Ek']);
      const { appointment } = await installation.staff(
        administrator,
        'municipal_coordinator',
        municipalityId('1882'),
        'Ola Ås',
      );
      expect(await members()).toEqual(['Ola Ås', 'Eva Ek']);
      await installation.done(`appointments/${appointment}/end`, { token: county.token, method: 'POST' });
      expect(await members()).toEqual(['Eva Ek']);
    });

    it('gets a rhythm from the coordinator of the county, and no members of its own', async () => {
      const network = await show(networkId('18'));
      const { title, counties, convenor, sequence } = network;
      expect(network).toMatchObject({ convening: true, mine: false });
      const { status } = await installation.ask(`structures/${network.id}`, {
        token: county.token,
        method: 'PUT',
        body: { title, counties, convenor, rhythm: 8 },
        headers: { 'if-match': `"${sequence}"` },
      });
      expect(status).toBe(200);
      expect((await post(`${network.id}/members`, { organisation: orebro })).body.code).toBe(
        'members-hold-a-role',
      );
      expect((await post(`${network.id}/end`, { reason: 'Nej.' })).body.code).toBe('network-stays');
    });
  });

  it('opens nothing to who holds nothing', async () => {
    const token = await installation.issuer.token('a stranger');
    const id = networkId('18');
    for (const path of [
      'structures',
      `structures/${id}`,
      `structures/${id}/members`,
      `structures/${id}/history`,
    ])
      expect((await installation.ask(path, { token })).body.code).toBe('no-appointment');
  });
});
