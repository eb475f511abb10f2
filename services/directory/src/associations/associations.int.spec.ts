import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const contact = { name: 'Isa Oden', email: 'isa@iogt.example', phone: '070-123 45 67' };
const club = { name: 'IOGT-NTO Växjö', municipality: '0780', organisationNumber: '802000-0017', contact };

describe('an association', () => {
  let installation: Installation;
  let administrator: Staff;
  let county: Staff;
  let elsewhere: Staff;
  let vaxjo: Staff;
  let made = 0;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Kersti P');
    elsewhere = await installation.staff(
      administrator,
      'county_coordinator',
      countyBoardId('14'),
      'Vilgot F',
    );
    vaxjo = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0780'),
      'Vera Å',
    );
  });
  afterAll(() => installation.stop());

  /** Somebody who is signed in and whom the directory does not know. */
  const stranger = async () => ({ token: await installation.issuer.token(`stranger ${++made}`) });
  const register = ({ token }: { token: string }, body: object) =>
    installation.ask('associations', { token, body });
  const fresh = () => ({
    ...club,
    name: `Förening ${++made}`,
    organisationNumber: undefined,
    contact: { ...contact, email: `${crypto.randomUUID()}@club.example` },
  });
  const registered = async () => {
    const who = await stranger();
    return { ...who, id: (await register(who, fresh())).body.id as string };
  };
  const post = (path: string, body: object = {}, { token } = county as { token: string }) =>
    installation.ask(`associations/${path}`, { token, body });
  const show = async (id: string, { token }: { token: string }) =>
    (await installation.ask(`associations/${id}`, { token })).body;

  it('registers itself, is approved by its county, and edits itself from then on', async () => {
    const isa = await stranger();
    const { status, headers, body } = await register(isa, club);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/associations/${body.id}`);
    const me = (await installation.ask('me', isa)).body;
    expect(me).toMatchObject({ person: { name: 'Isa Oden', email: contact.email }, appointments: [] });
    expect(await show(body.id, isa)).toMatchObject({
      name: club.name,
      kind: 'civil_society',
      county: '07',
      municipality: '0780',
      organisationNumber: '8020000017',
      state: 'open',
      personName: 'Isa Oden',
    });
    const rename = () =>
      installation.ask(`organisations/${body.id}/rename`, {
        token: isa.token,
        body: { name: 'IOGT-NTO i Växjö', from: '2026-01-01' },
      });
    expect((await rename()).body.code).toBe('no-appointment');

    expect((await post(`${body.id}/approve`)).status).toBe(200);
    expect(await show(body.id, isa)).toMatchObject({ state: 'approved' });
    expect((await installation.ask('me', isa)).body.appointments).toMatchObject([
      { organisation: body.id, role: 'association_contact', state: 'active' },
    ]);
    expect((await rename()).status).toBe(200);
    expect((await installation.ask(`organisations/${body.id}`, isa)).body).toMatchObject({
      name: 'IOGT-NTO i Växjö',
      state: 'active',
    });
    const { items } = (await installation.ask(`organisations/${body.id}/history`, county)).body;
    expect(items.map(({ type }: { type: string }) => type.split('.')[4])).toEqual([
      'proposed',
      'identified',
      'registered',
      'renamed',
    ]);
    expect(items[0].data.by).toEqual({ actor: 'person', personRef: me.person.id });
    expect(JSON.stringify(items)).not.toMatch(/Isa|iogt\.example/);
    expect((await post(`${body.id}/approve`)).body.code).toBe('registration-decided');
  });

  it('is registered also by somebody whom the directory knows, who then chooses as what they act', async () => {
    const { id } = (await register(vaxjo, { name: 'Nykterhetsfrämjandet', county: '07' })).body;
    expect((await post(`${id}/approve`)).status).toBe(200);
    const roles = (await installation.ask('me', vaxjo)).body.appointments.map(
      ({ role }: { role: string }) => role,
    );
    expect(roles.sort()).toEqual(['association_contact', 'municipal_coordinator']);
    const { body } = await register(vaxjo, { name: 'Till', county: '07', contact });
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/contact' }] });
  });

  it('is decided on by the coordinator of its county or an administrator, once, with a reason for a no', async () => {
    const { id, token } = await registered();
    for (const verb of ['approve', 'reject']) {
      expect(
        (await post(`${id}/${verb}`, verb === 'reject' ? { reason: 'Nej.' } : {}, elsewhere)).body.code,
      ).toBe('not-allowed');
      expect((await post(`${id}/${verb}`, { reason: 'Nej.' }, { token })).body.code).toBe('no-appointment');
    }
    expect((await post(`${id}/reject`)).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/reason' }],
    });
    expect((await post(`${id}/reject`, { reason: 'Finns inte i länet.' }, administrator)).status).toBe(200);
    expect(await show(id, { token })).toMatchObject({ state: 'rejected', reason: 'Finns inte i länet.' });
    expect((await post(`${id}/approve`)).body.code).toBe('registration-decided');
    expect((await installation.ask('me', { token })).body.appointments).toEqual([]);
  });

  it('that was accepted as a proposal before gets its contact all the same', async () => {
    const { id, token } = await registered();
    await installation.done(`organisations/${id}/accept`, { token: county.token, method: 'POST' });
    expect((await post(`${id}/approve`)).status).toBe(200);
    expect((await installation.ask('me', { token })).body.appointments).toHaveLength(1);
  });

  it('is listed for its county until that has decided, and seen by nobody else', async () => {
    const { id, token } = await registered();
    const list = async (query: string, staff: Staff) =>
      (await installation.ask(`associations?${query}`, staff)).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await list('state=open', county)).toContain(id);
    expect(await list('state=open', administrator)).toContain(id);
    expect(await list('state=open', elsewhere)).toEqual([]);
    expect(await list('state=rejected', county)).not.toContain(id);
    const alvesta = await installation.staff(administrator, 'municipal_coordinator', municipalityId('0764'));
    expect((await installation.ask('associations', alvesta)).body.code).toBe('role-required');
    expect((await installation.ask('associations?state=lost', county)).body.code).toBe('invalid-input');
    expect((await show(id, await stranger())).code).toBe('association-not-found');
    expect((await show(id, elsewhere)).code).toBe('association-not-found');
    expect(await show(id, county)).toMatchObject({ id });
    expect((await installation.ask(`associations/${id}`)).status).toBe(401);
    expect((await installation.ask('organisations', { token })).body.code).toBe('no-appointment');
  });

  it('waits for an answer before its fourth', async () => {
    const who = await stranger();
    await register(who, fresh());
    for (let n = 0; n < 2; n++) await register(who, { ...fresh(), contact: undefined });
    expect((await register(who, { ...fresh(), contact: undefined })).body).toMatchObject({
      status: 409,
      code: 'registrations-open',
    });
  });

  it.each([
    ['no area', { municipality: undefined }, 422, '/county'],
    ['a county that is none', { county: '02', municipality: undefined }, 400, '/county'],
    ['a municipality that is none', { municipality: '0799' }, 422, '/municipality'],
    ['a municipality of another county', { county: '14' }, 422, '/municipality'],
    ['a kind that is no association', { kind: 'police' }, 400, '/kind'],
    ['a number with a wrong checksum', { organisationNumber: '802000-0016' }, 422, '/organisationNumber'],
    ['a personal identity number', { organisationNumber: '811218-9876' }, 422, '/organisationNumber'],
    ['nobody to reach', { contact: undefined }, 422, '/contact'],
    ['an e-mail address that is none', { contact: { name: 'Isa', email: 'isa' } }, 400, '/contact/email'],
    ['a contact without a name', { contact: { email: 'i@club.example' } }, 400, '/contact/name'],
    ['contacts', { contact: [contact] }, 400, '/contact'],
    ['an unknown field', { state: 'active' }, 400, '/state'],
  ])('is refused with %s', async (_, wrong, status, pointer) => {
    const before = await installation.count(`outbox_log where aggregate like 'organisation/%'`);
    expect((await register(await stranger(), { ...fresh(), ...wrong })).body).toMatchObject({
      status,
      errors: [{ pointer }],
    });
    expect(await installation.count(`outbox_log where aggregate like 'organisation/%'`)).toBe(before);
    expect((await installation.ask('me', await stranger())).body).toEqual({ appointments: [] });
  });

  it('is refused when it is there already, by its name or number, without telling whose an address is', async () => {
    const first = fresh();
    await register(await stranger(), { ...first, organisationNumber: '802001-0016' });
    const again = async (changes: object) =>
      (await register(await stranger(), { ...fresh(), ...changes })).body;
    expect(await again({ name: first.name })).toMatchObject({ status: 409, code: 'organisation-exists' });
    expect(await again({ organisationNumber: '8020010016' })).toMatchObject({
      code: 'identifier-taken',
      errors: [{ pointer: '/organisationNumber' }],
    });
    const body = await again({ contact: { ...contact, email: first.contact.email.toUpperCase() } });
    expect(body).toMatchObject({ code: 'person-exists', errors: [{ pointer: '/contact/email' }] });
    expect(JSON.stringify(body.errors)).not.toMatch(/[0-9a-f]{8}-/);
  });
});
