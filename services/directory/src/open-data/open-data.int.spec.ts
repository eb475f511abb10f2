import { eventually } from '@lanken/testing';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { dayOf, daysAfter } from '../model/day.js';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { hsdsSchema, pageSchema, published } from '../spec/hsds-schemas.js';
import { Installation, type Staff } from '../spec/installation.js';
import { hsdsTables, type HsdsTable } from './hsds-columns.js';

const vaxjo = municipalityId('0780');
const kronoberg = countyBoardId('07');

describe('the open data', () => {
  let installation: Installation;
  let administrator: Staff;
  let kim: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
    kim = await installation.staff(administrator, 'municipal_coordinator', vaxjo, 'Kim Ek');
  });
  afterAll(() => installation.stop());

  const offer = {
    title: 'Rådgivning för unga',
    description: '=HYPERLINK("https://x.example")',
    link: 'https://vaxjo.example/radgivning',
    substanceAreas: ['alcohol', 'narcotics'],
    sites: [
      { title: 'Ungdomens hus', street: 'Storgatan 1', postalCode: '35230', city: 'Växjö' },
      { title: 'Biblioteket', street: 'Västra Esplanaden 7', postalCode: '352 31', city: 'Växjö' },
    ],
  };
  const role = {
    title: 'ANDTS-samordning',
    role: 'municipal_coordinator',
    email: 'andts@vaxjo.example',
    phone: '+46 470 410 00',
  };
  const add = (what: string, body: object, { token }: Staff = kim, organisation = vaxjo) =>
    installation.ask(`organisations/${organisation}/${what}`, { token, body });

  let offered: string;
  let virtual: string;
  let reached: string;
  it('are what organisations say of themselves', async () => {
    const made = await add('service-offers', offer);
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/directory/v1/service-offers/${made.body.id}`);
    offered = made.body.id;
    const { sites: _, ...byPhone } = offer;
    virtual = (await add('service-offers', { ...byPhone, title: 'Stödlinje' }, kim)).body.id;
    reached = (await add('contact-points', role)).body.id;
    expect((await add('contact-points', { ...role, title: 'Om tjänsten', offer: offered })).status).toBe(201);
    expect((await add('contact-points', { ...role, title: 'Internt', visibility: 'network' })).status).toBe(
      201,
    );
  });

  it('are refused to who does not answer for the organisation, and where they are somebody’s own', async () => {
    const other = await installation.staff(administrator, 'municipal_coordinator', municipalityId('1480'));
    const before = await installation.saidByPeople();
    for (const [what, body] of [
      ['service-offers', offer],
      ['contact-points', role],
    ] as const)
      expect((await add(what, body, other)).body.code).toBe('not-allowed');
    for (const path of [`service-offers/${offered}`, `contact-points/${reached}`]) {
      const change = { token: other.token, method: 'PUT', headers: { 'if-match': '"1"' } };
      const body = path.startsWith('service') ? offer : role;
      expect((await installation.ask(path, { ...change, body })).body.code).toBe('not-allowed');
    }
    const own = await add('contact-points', { ...role, email: 'kim.ek@vaxjo.example' });
    expect(own.body).toMatchObject({
      status: 422,
      code: 'not-a-role-mailbox',
      errors: [{ pointer: '/email' }],
    });
    expect((await add('contact-points', { title: 'Ingenstans' })).body.code).toBe('unreachable');
    expect((await add('contact-points', { ...role, visibility: 'restricted' })).status).toBe(400);
    expect(
      (await add('contact-points', { ...role, offer: offered }, administrator, kronoberg)).body.code,
    ).toBe('offer-of-another');
    expect(await installation.saidByPeople()).toBe(before);
  });

  it('change, are verified and withdrawn by who answers for them', async () => {
    const { token } = kim;
    const extra = (await add('contact-points', { title: 'Växeln', phone: '0470-410 00' })).body.id;
    const revised = await installation.ask(`contact-points/${extra}`, {
      token,
      method: 'PUT',
      headers: { 'if-match': '"1"' },
      body: { title: 'Växeln', web: 'https://vaxjo.example' },
    });
    expect(revised.body.sequence).toBe(2);
    const tell = (verb: string) =>
      installation.ask(`contact-points/${extra}/${verb}`, { token, method: 'POST' });
    expect((await tell('verify')).status).toBe(200);
    expect((await installation.ask(`contact-points/${extra}`, { token })).body).toMatchObject({
      phone: null,
      freshness: 'fresh',
    });
    expect((await tell('withdraw')).status).toBe(200);
    expect((await installation.ask(`contact-points/${extra}`, { token })).status).toBe(404);
    const { items } = (await installation.ask(`contact-points?organisation=${vaxjo}`, { token })).body;
    expect(items.map(({ title }: { title: string }) => title)).toEqual([
      'ANDTS-samordning',
      'Internt',
      'Om tjänsten',
    ]);
    const stranger = await installation.issuer.token('a stranger');
    const open = (await installation.ask(`contact-points?organisation=${vaxjo}`, { token: stranger })).body;
    expect(open.total).toBe(2);
  });

  const lists = [
    ['organizations', 'organization_list.json'],
    ['services', 'service_list.json'],
    ['service_at_locations', 'service_at_location_list.json'],
  ] as const;

  it.each(lists)('list %s as HSDS 3 publishes it, page by page, and one by one', async (list, file) => {
    const [isPage, isThing] = [pageSchema(), hsdsSchema(published(file))];
    const ask = async (query: string) => (await installation.ask(`hsds/${list}${query}`)).body;
    const first = await ask('?per_page=2');
    isPage(first);
    expect(isPage.errors).toBeNull();
    expect(first).toMatchObject({ page_number: 1, size: 2, first_page: true, empty: false });
    const whole = await ask('?per_page=200&full=true');
    expect(whole.contents.length).toBeGreaterThan(1);
    for (const thing of [...first.contents, ...whole.contents]) {
      isThing(thing);
      expect(isThing.errors).toBeNull();
    }
    const [{ id }] = first.contents;
    const one = await ask(`/${id}`);
    isThing(one);
    expect([one.id, isThing.errors]).toEqual([id, null]);
    const lines = await ask('?format=ndjson');
    expect(lines.trim().split('\n')).toHaveLength(first.total_items);
    expect(await ask('?page=100000')).toMatchObject({ empty: true, last_page: true, size: 0 });
    expect((await installation.ask(`hsds/${list}/${kim.person}`)).status).toBe(404);
  });

  it('find services by word, area, organisation and change', async () => {
    const count = async (query: string, list = 'services') =>
      (await installation.ask(`hsds/${list}?${query}`)).body.total_items;
    const terms = (await installation.ask('hsds/taxonomy_terms')).body.contents;
    const term = (code: string) => terms.find((each: { code: string }) => each.code === code).id;
    expect(await count(`taxonomy_term_id=${term('alcohol')}`)).toBe(2);
    expect(await count(`taxonomy_term_id=${term('gambling')}`)).toBe(0);
    expect(await count(`taxonomy_id=${terms[0].taxonomy_id}`)).toBe(2);
    expect(await count('search=RÅDGIVNING')).toBe(1);
    expect(await count(`organization_id=${kronoberg}`)).toBe(0);
    expect(await count('modified_after=2190-01-01')).toBe(0);
    expect(await count('', 'service_at_locations')).toBe(3);
    const { contents } = (await installation.ask('hsds/services?minimal=true')).body;
    expect(Object.keys(contents[0])).toEqual(['id', 'last_modified']);
    const at = (await installation.ask(`hsds/service_at_locations/${virtual}`)).body;
    expect(at).toMatchObject({ location: { location_type: 'virtual' }, service: { id: virtual } });
  });

  it('come as a tabular package whose tables agree, and which runs nothing in a spreadsheet', async () => {
    const response = await fetch(`${installation.service.url}/directory/v1/open-data/package`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const description = JSON.parse(strFromU8(files['datapackage.json']!));
    expect(description).toMatchObject({ profile: 'tabular-data-package', licenses: [{ name: 'CC0-1.0' }] });
    const rows = Object.fromEntries(
      Object.entries<HsdsTable>(hsdsTables).map(([name, { path }]) => [
        name,
        parse<Record<string, string>>(strFromU8(files[path]!), { columns: true }),
      ]),
    );
    for (const [name, { columns, refersTo = {} }] of Object.entries<HsdsTable>(hsdsTables)) {
      const ids = rows[name]!.map(({ id }) => id);
      expect([name, new Set(ids).size]).toEqual([name, ids.length]);
      for (const row of rows[name]!) {
        for (const [column, type] of Object.entries(columns))
          if (type.endsWith('!')) expect(row[column]).toBeTruthy();
        for (const [column, other] of Object.entries(refersTo))
          if (row[column]) expect(rows[other]!.some(({ id }) => id === row[column])).toBe(true);
      }
    }
    expect(rows.organization!.length).toBeGreaterThan(330);
    expect(rows.service!.find(({ id }) => id === offered)!.description).toBe(`'${offer.description}`);
    expect(rows.phone!.map(({ number }) => number)).toEqual(['0046 470 410 00', '0046 470 410 00']);
  });

  it('tell everyone who coordinates where, and nobody’s name', async () => {
    const find = (query: string) => installation.ask(`finder?${query}`);
    const { body } = await find('municipality=0780');
    expect(body.items).toMatchObject([
      {
        level: 'local',
        organisationName: 'Växjö kommun',
        role: 'municipal_coordinator',
        posts: 1,
        filled: 1,
        contacts: [{ title: 'ANDTS-samordning', email: 'andts@vaxjo.example' }],
      },
      {
        level: 'county',
        organisation: kronoberg,
        role: 'county_coordinator',
        posts: 1,
        filled: 0,
        contacts: [],
      },
    ]);
    expect((await find('county=07')).body.items).toHaveLength(1);
    for (const wrong of ['municipality=0799', 'municipality=0780&county=07', ''])
      expect((await find(wrong)).body.errors).toMatchObject([{ pointer: '/municipality' }]);
    const card = await installation.ask(
      (body.items[0].contacts[0].vcard as string).replace('/directory/v1/', ''),
    );
    expect(card.headers.get('content-type')).toContain('text/vcard');
    expect(ICAL.parse(card.body)[0]).toBe('vcard');
    const all = [
      'finder?municipality=0780',
      'hsds/organizations?full=true&format=ndjson',
      'open-data/catalogue',
    ];
    for (const path of all) {
      const text = JSON.stringify((await installation.ask(path)).body);
      expect(text).not.toMatch(/Kim Ek|Ada Min|Internt/);
      for (const person of [kim.person, administrator.person]) expect(text).not.toContain(person);
    }
  });

  it('have a history in which no address stands', async () => {
    const { items } = (await installation.done(`contact-points/${reached}/history`, kim)).body;
    expect(items[0]).toMatchObject({ sequence: 1, data: { ways: ['email', 'phone'], visibility: 'public' } });
    expect(JSON.stringify(items)).not.toContain('andts@');
    expect((await installation.done(`service-offers/${offered}/history`, kim)).body.items).toHaveLength(1);
  });

  it('keep what is for the network out of what everyone gets', async () => {
    const { items } = (await installation.ask(`contact-points?organisation=${vaxjo}`, kim)).body;
    const internal = items.find(({ title }: { title: string }) => title === 'Internt').id;
    expect((await installation.ask(`contact-points/${internal}/vcard`)).status).toBe(404);
    expect((await installation.ask(`contact-points/${reached}/vcard`)).status).toBe(200);
  });

  it('hide a contact point whose address somebody was entered with later', async () => {
    const late = { title: 'Sen', email: 'sen@vaxjo.example' };
    const id = (await add('contact-points', late)).body.id;
    const status = async () => (await installation.ask(`contact-points/${id}/vcard`)).status;
    expect(await status()).toBe(200);
    const entry = { name: 'Sen Ström', email: 'SEN@vaxjo.example', organisation: vaxjo };
    await installation.done('persons', { token: administrator.token, body: entry });
    expect(await status()).toBe(404);
    const { body } = await installation.ask('hsds/organizations?full=true&search=V%C3%A4xj%C3%B6');
    expect(JSON.stringify(body)).not.toMatch(/sen@/i);
    await installation.done(`contact-points/${id}/withdraw`, { token: kim.token, method: 'POST' });
  });

  it('are asked about by the clock when nobody has confirmed them for 180 days', async () => {
    const club = { name: 'Klubben', kind: 'civil_society', county: '07' };
    const tell = (path: string, body: object) =>
      installation.done(path, { token: administrator.token, body });
    const { id } = (await tell('organisations', club)).body;
    const gone = (
      await tell(`organisations/${id}/contact-points`, { title: 'Klubben', phone: '0470-1 23 45' })
    ).body.id;
    await tell(`organisations/${id}/dissolve`, { from: dayOf(new Date()) });
    for (const table of ['organisation', 'person'])
      await installation.query(`update ${table} set ask_on = 'infinity'`, []);
    const freshness = async () => (await installation.ask(`contact-points/${reached}`, kim)).body.freshness;
    expect(await freshness()).toBe('fresh');
    installation.setTime(`${daysAfter(dayOf(new Date()), 181)}T10:00:00Z`);
    await eventually(async () => expect(await freshness()).toBe('due'), { within: 15_000 });
    const left = await installation.query('select freshness from contact_point where id = $1', [gone]);
    expect(left).toEqual([{ freshness: 'fresh' }]);
    installation.setTime(new Date().toISOString());
    expect((await installation.ask(`contact-points?freshness=due`, kim)).body.items.length).toBeGreaterThan(
      0,
    );
  });

  it('may be read by pages of other sites', async () => {
    for (const path of ['finder?county=07', 'hsds/services', 'open-data/catalogue'])
      expect((await installation.ask(path)).headers.get('access-control-allow-origin')).toBe('*');
    expect((await installation.ask('service-offers')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are described for data portals', async () => {
    const { body, headers } = await installation.ask('open-data/catalogue');
    expect(headers.get('content-type')).toContain('application/ld+json');
    const links = body['@graph'].map((node: { accessURL?: string }) => node.accessURL).filter(Boolean);
    expect(links).toHaveLength(2);
    for (const link of links) expect((await fetch(link)).status).toBe(200);
    const hsds = (await installation.ask('hsds')).body;
    expect(hsds.version).toBe('3.0.0');
    expect((await fetch(hsds.openapi_url)).status).toBe(200);
  });
});
