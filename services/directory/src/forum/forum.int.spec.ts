import { networkId } from '../reference/coordinator-networks.js';
import { countyBoardId, defaultAgency, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const words = { title: 'Hur gör ni med folkölstillsynen?', text: 'Vi har två handläggare.\nNi?' };

describe('the forum of a network', () => {
  let installation: Installation;
  let administrator: Staff;
  let agency: Staff;
  let county: Staff;
  let goteborg: Staff;
  let vaxjo: Staff;
  let alvesta: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    agency = await installation.staff(administrator, 'national_officer', defaultAgency.id, 'Nina A');
    county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'), 'Kersti P');
    goteborg = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('1480'),
      'Göte P',
    );
    vaxjo = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0780'),
      'Vera Å',
    );
    alvesta = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0764'),
      'Alva Ö',
    );
  });
  afterAll(() => installation.stop());

  const network = networkId('07');
  const open = ({ token } = vaxjo, body: object = words, id = network) =>
    installation.ask(`structures/${id}/threads`, { token, body });
  const opened = async (): Promise<string> => (await open()).body.id;
  const get = (path: string, { token } = alvesta) => installation.ask(`threads/${path}`, { token });
  const post = (path: string, body: object = {}, { token } = county) =>
    installation.ask(`threads/${path}`, { token, body });
  const entries = async (id: string, staff = alvesta) => (await get(`${id}/entries`, staff)).body.items;
  const log = (id: string) =>
    installation.query(
      'select type, data::text as data from outbox_log where aggregate = $1 order by sequence',
      [`thread/${id}`],
    );

  it('has threads with replies, by members and the convenor, which say no words', async () => {
    const { status, headers, body } = await open();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/directory/v1/threads/${body.id}`);
    expect((await post(`${body.id}/replies`, { text: 'Vi har en.' }, alvesta)).status).toBe(200);
    expect((await post(`${body.id}/replies`, { text: 'Bra fråga!' }, county)).status).toBe(200);
    expect((await get(body.id)).body).toMatchObject({
      title: words.title,
      entries: 3,
      closed: false,
      authorName: 'Vera Å',
    });
    expect(await entries(body.id)).toMatchObject([
      { number: 1, authorName: 'Vera Å', organisationName: 'Växjö kommun', text: words.text, hidden: null },
      { number: 2, authorName: 'Alva Ö', text: 'Vi har en.' },
      { number: 3, authorName: 'Kersti P', text: 'Bra fråga!' },
    ]);
    const said = await log(body.id);
    expect(said.map(({ type }) => (type as string).split('.')[4])).toEqual(['opened', 'replied', 'replied']);
    expect(JSON.stringify(said)).not.toMatch(/folköl|handläggare|fråga/);
  });

  it('is seen and written in by its members alone', async () => {
    const id = await opened();
    for (const stranger of [goteborg, agency, administrator]) {
      for (const path of [id, `${id}/entries`])
        expect((await get(path, stranger)).body.code).toBe('not-allowed');
      expect((await installation.ask(`structures/${network}/threads`, stranger)).body.code).toBe(
        'not-allowed',
      );
      expect((await open(stranger)).body.code).toBe('not-allowed');
      expect((await post(`${id}/replies`, { text: 'Hej' }, stranger)).body.code).toBe('not-allowed');
    }
    const left = await installation.staff(
      administrator,
      'municipal_coordinator',
      municipalityId('0761'),
      'Lo S',
    );
    expect((await get(id, left)).status).toBe(200);
    await installation.done(`appointments/${left.appointment}/end`, { token: county.token, method: 'POST' });
    expect((await get(id, left)).body.code).toBe('no-appointment');
  });

  it('of a restricted structure is not there for others', async () => {
    const council = {
      kind: 'council',
      title: 'Insatsgruppen',
      counties: ['07'],
      convenor: countyBoardId('07'),
      visibility: 'restricted',
    };
    const structure = (await installation.done('structures', { token: county.token, body: council })).body.id;
    const { id } = (await open(county, words, structure)).body;
    expect((await open(vaxjo, words, structure)).body.code).toBe('structure-not-found');
    for (const path of [id, `${id}/entries`])
      expect((await get(path, vaxjo)).body.code).toBe('thread-not-found');
    expect((await post(`${id}/replies`, { text: 'Hej' }, vaxjo)).body.code).toBe('thread-not-found');
    await installation.done(`structures/${structure}/members`, {
      token: county.token,
      body: { organisation: municipalityId('0780'), person: vaxjo.person, from: '2026-01-01' },
    });
    expect((await get(id, vaxjo)).status).toBe(200);
    expect((await get(id, alvesta)).status).toBe(404);
  });

  it('is moderated by the convenor, who hides with a reason that everybody sees', async () => {
    const id = await opened();
    const entry = (await post(`${id}/replies`, { text: 'Köp våra kurser!' }, alvesta)).body.id;
    const hide = (staff: Staff, body: object = { reason: 'advertising', because: 'Reklam hör inte hit.' }) =>
      post(`${id}/entries/${entry}/hide`, body, staff);
    expect((await hide(vaxjo)).body.code).toBe('not-allowed');
    expect((await hide(county, { because: 'Nej.' })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/reason' }],
    });
    expect((await hide(county)).status).toBe(200);
    expect((await hide(county)).body.code).toBe('entry-hidden');
    const hidden = { hidden: 'advertising', hiddenBecause: 'Reklam hör inte hit.', authorName: 'Alva Ö' };
    expect((await entries(id, vaxjo))[1]).toMatchObject({ ...hidden, text: null });
    for (const staff of [alvesta, county])
      expect((await entries(id, staff))[1]).toMatchObject({ ...hidden, text: 'Köp våra kurser!' });
    const said = (await log(id)).at(-1)!;
    expect(said.type).toBe('se.lanken.directory.thread.entry-hidden.v1');
    expect(JSON.parse(said.data as string)).toMatchObject({
      entry,
      reason: 'advertising',
      by: { personRef: county.person },
    });
    expect(said.data).not.toContain('Reklam');

    expect((await post(`${id}/entries/${entry}/show`, {}, vaxjo)).body.code).toBe('not-allowed');
    expect((await post(`${id}/entries/${entry}/show`)).status).toBe(200);
    expect((await entries(id, vaxjo))[1]).toMatchObject({ hidden: null, text: 'Köp våra kurser!' });
    expect((await post(`${await opened()}/entries/${entry}/hide`, { reason: 'other' })).body.code).toBe(
      'thread-entry-not-found',
    );
  });

  it('blanks the words of an entry for good, everywhere', async () => {
    const id = await opened();
    const [first] = await entries(id);
    const reply = (await post(`${id}/replies`, { text: 'Kalle i åttan röker.' }, alvesta)).body.id;
    const redact = (entry: string, staff: Staff, reason = 'personal_data') =>
      post(`${id}/entries/${entry}/redact`, { reason }, staff);
    expect((await redact(first.id, alvesta)).body.code).toBe('not-allowed');
    expect((await redact(reply, alvesta, 'mistake')).status).toBe(200);
    expect((await redact(reply, county)).body.code).toBe('redacted-already');
    expect((await redact(first.id, county)).status).toBe(200);
    for (const staff of [county, vaxjo])
      expect(await entries(id, staff)).toMatchObject([
        { text: null, redacted: 'personal_data' },
        { text: null, redacted: 'mistake' },
      ]);
    expect((await get(id)).body.title).toBeNull();
    const rows = await installation.query('select * from thread_entry where thread = $1', [id]);
    expect(JSON.stringify([rows, await log(id)])).not.toMatch(/Kalle|folköl|handläggare/);
  });

  it('has threads that the convenor closes and opens again', async () => {
    const id = await opened();
    expect((await post(`${id}/close`, {}, vaxjo)).body.code).toBe('not-allowed');
    expect((await post(`${id}/close`)).status).toBe(200);
    expect((await post(`${id}/replies`, { text: 'Hej' }, alvesta)).body.code).toBe('thread-closed');
    expect((await post(`${id}/reopen`)).status).toBe(200);
    expect((await post(`${id}/replies`, { text: 'Hej' }, alvesta)).status).toBe(200);
    expect((await post(`${id}/reopen`)).body.code).toBe('thread-open');
  });

  it('lists the threads by what was written last, and finds them by their title', async () => {
    const skane = await installation.staff(administrator, 'county_coordinator', countyBoardId('12'));
    const malmo = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1280'));
    const titles = async (query = '') =>
      (await installation.ask(`structures/${networkId('12')}/threads${query}`, malmo)).body.items.map(
        ({ title }: { title: string }) => title,
      );
    const ids: string[] = [];
    for (const title of ['Ett', 'Två', 'Tre ärenden'])
      ids.push((await open(skane, { ...words, title }, networkId('12'))).body.id);
    await post(`${ids[0]}/replies`, { text: 'Igen' }, malmo);
    await post(`${ids[1]}/close`, {}, skane);
    expect(await titles()).toEqual(['Ett', 'Tre ärenden', 'Två']);
    expect(await titles('?limit=1&page=2')).toEqual(['Tre ärenden']);
    expect(await titles('?q=ÄREND')).toEqual(['Tre ärenden']);
    expect(await titles('?closed=true')).toEqual(['Två']);
    expect((await installation.ask(`structures/${networkId('12')}/threads?closed=ja`, malmo)).status).toBe(
      400,
    );
  });

  it.each([
    ['no title', { title: undefined }, '/title'],
    ['no text', { text: undefined }, '/text'],
    ['a text that says nothing', { text: '\n' }, '/text'],
    ['too long a text', { text: 'x'.repeat(10_001) }, '/text'],
    ['an unknown field', { author: 'Vera' }, '/author'],
  ])('refuses a thread with %s', async (_, wrong, pointer) => {
    const before = await installation.count('thread');
    expect((await open(vaxjo, { ...words, ...wrong })).body).toMatchObject({
      status: 400,
      errors: [{ pointer }],
    });
    expect(await installation.count('thread')).toBe(before);
  });
});
