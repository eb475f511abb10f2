import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const region = { name: 'Växjö universitetssjukhus', kind: 'other', county: '07' };
const association = { name: 'IOGT-NTO Växjö', kind: 'civil_society', municipality: '0780' };

describe('registering an organisation', () => {
  let installation: Installation;
  let administrator: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
  });
  afterAll(() => installation.stop());

  const register = (
    body: unknown,
    { token }: { token?: string } = administrator,
    headers?: Record<string, string>,
  ) => installation.ask('organisations', { token, method: 'POST', body, headers });

  it('makes it known, with its level and its place', async () => {
    const { status, headers, body } = await register(region);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/organisations/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    const shown = await installation.ask(`organisations/${body.id}`, administrator);
    expect(shown.body).toEqual({
      ...region,
      ...body,
      state: 'active',
      level: 'county',
      municipality: '0000',
      identifiers: {},
      names: [{ name: region.name, from: null }],
      places: [{ county: '07', municipality: '0000', from: null }],
      worksIn: [],
      predecessors: [],
      successor: null,
      ceased: null,
      freshness: 'fresh',
      verified: null,
      posts: [],
    });
    const { items } = (await installation.ask(`organisations/${body.id}/history`, administrator)).body;
    expect(items).toMatchObject([
      {
        type: 'se.lanken.directory.organisation.registered.v1',
        data: { ...region, organisation: body.id, by: { actor: 'person', personRef: administrator.person } },
      },
    ]);
  });

  it('knows the county of a municipality', async () => {
    const { id } = (await register(association)).body;
    expect((await installation.ask(`organisations/${id}`, administrator)).body).toMatchObject({
      county: '07',
      level: 'local',
    });
  });

  it('refuses a second region of a county, and the same name twice in a place', async () => {
    for (const again of [
      { name: 'Landstinget Kronoberg', kind: 'region', county: '07' },
      { ...association, name: 'Iogt-nto växjö' },
    ]) {
      const { status, body } = await register(again);
      expect([status, body.code]).toEqual([409, 'organisation-exists']);
    }
  });

  it('refuses a second board of a county and a municipality that is there', async () => {
    const board = { name: 'Länsstyrelsen Kronoberg', kind: 'county_board', county: '07' };
    const vaxjo = { name: 'Växjö', kind: 'municipality', municipality: '0780' };
    expect((await register(board)).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining(countyBoardId('07')),
    });
    expect((await register(vaxjo)).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining(municipalityId('0780')),
    });
  });

  it('of two at once registers one', async () => {
    const skane = { name: 'Skånes idrottsförbund', kind: 'sports_federation', county: '12' };
    const answers = await Promise.all([1, 2, 3].map(() => register(skane)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('answers the same request with the same key as before, with no second effect', async () => {
    const key = { 'idempotency-key': 'one' };
    const first = await register({ ...region, county: '13', name: 'Region Halland' }, administrator, key);
    const again = await register({ ...region, county: '13', name: 'Region Halland' }, administrator, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await register({ ...region, county: '25' }, administrator, key)).status).toBe(422);
  });

  it('is for an administrator; national ones also for a national officer, others for the coordinator of the county', async () => {
    const officer = await installation.staff(administrator, 'national_officer', defaultAgency.id);
    const coordinator = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    const agency = { name: 'Säkerhetspolisen', kind: 'police' };
    expect((await register({ ...region, county: '25' }, officer)).body.code).toBe('not-allowed');
    expect((await register(agency, coordinator)).body.code).toBe('not-allowed');
    expect((await register({ ...region, name: 'A', county: '14' }, coordinator)).body.code).toBe(
      'not-allowed',
    );
    expect((await register({ ...region, name: 'A' }, coordinator)).status).toBe(201);
    expect((await register(agency, {})).status).toBe(401);
    expect((await register(agency, officer)).status).toBe(201);
  });

  describe('refuses, and changes nothing:', () => {
    it.each([
      ['a county that is none', { ...region, county: '02' }, 400, ['/county']],
      ['a county as a number', { ...region, county: 7 }, 400, ['/county']],
      ['a county without its zero', { ...region, county: '7' }, 400, ['/county']],
      ['a municipality that is none', { ...association, municipality: '0700' }, 422, ['/municipality']],
      ['a municipality as a number', { ...association, municipality: 780 }, 400, ['/municipality']],
      ['a municipality of another county', { ...association, county: '14' }, 422, ['/municipality']],
      ['a region without a county', { name: 'Region X', kind: 'region' }, 422, ['/kind']],
      ['a kind that is none', { ...region, kind: 'landsting' }, 400, ['/kind']],
      ['a missing name', { kind: 'region', county: '25' }, 400, ['/name']],
      ['an empty name', { ...region, name: ' ' }, 400, ['/name']],
      ['a name of 201 characters', { ...region, name: 'x'.repeat(201) }, 400, ['/name']],
      ['a name with NUL', { ...region, name: 'Region\u0000' }, 400, ['/name']],
      ['half a character', { ...region, name: 'Region \ud800' }, 400, ['/name']],
      ['an unknown field', { ...region, county: '25', code: 'x' }, 400, ['/code']],
      ['several at once', { kind: 1, county: '99' }, 400, ['/name', '/kind', '/county']],
      ['a list', [region], 400, ['']],
    ])('%s', async (_, body, status, pointers) => {
      const before = await installation.saidByPeople();
      const answer = await register(body);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.status).toBe(status);
      const pointed = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
      expect(pointed.sort()).toEqual([...pointers].sort());
      expect(await installation.saidByPeople()).toBe(before);
    });

    it.each([
      ['text of 1 MB', { ...region, name: 'x'.repeat(1_000_000) }, {}, 413, 'too-large'],
      ['what is no JSON', '{"name": ', {}, 400, 'invalid-json'],
      [
        'another content type',
        'name=x',
        { 'content-type': 'application/x-www-form-urlencoded' },
        415,
        'unsupported-media-type',
      ],
    ])('%s', async (_, body, headers, status, code) => {
      const before = await installation.saidByPeople();
      const answer = await register(body, administrator, headers);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await installation.saidByPeople()).toBe(before);
    });
  });
});
