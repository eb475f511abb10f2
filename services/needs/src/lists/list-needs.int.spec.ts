import { DataSource } from 'typeorm';
import { content, organisations, players } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';
import { needOrders } from './need-query.js';

type Name = keyof Installation['as'];

describe('listing needs', () => {
  let lanken: Installation;
  beforeAll(async () => {
    lanken = await startInstallation();
    await make('vaxjo', { title: 'GHB' });
    const spel = await make('vaxjo', {
      title: 'Spel',
      ask: 'method',
      urgency: 'low',
      substanceAreas: ['gambling', 'alcohol'],
    });
    await make('vaxjo', { title: 'Utkast', publish: false, ask: undefined, substanceAreas: undefined });
    await make('goteborg', { title: 'Snus', areas: ['1480'], substanceAreas: ['tobacco_nicotine'] });
    const restricted = await make('alvesta', { title: 'Enskilt', areas: ['0764'], visibility: 'restricted' });
    await make('goteborg', { title: 'Öppet', areas: ['1480'], visibility: 'public' });
    await make('kronoberg', { title: 'Länets', areas: ['07'] });
    await act('kronoberg', restricted, 'escalate', { tried: 'Allt.' });
    await act('kronoberg', spel, 'acknowledge');
    await act('kronoberg', spel, 'start-handling');
  });
  afterAll(() => lanken?.stop());

  const make = async (who: Name, change: object): Promise<string> =>
    (await lanken.as[who]('POST', '/needs', { body: { ...content, publish: true, ...change } })).body.id;
  const act = async (who: Name, need: string, verb: string, body?: object): Promise<void> => {
    const { status, body: said } = await lanken.as[who]('POST', `/needs/${need}/${verb}`, { body });
    if (status !== 200) throw new Error(`${verb} was refused: ${said.detail}`);
  };
  const list = (who: Name, query = ''): Promise<Answer> => lanken.as[who]('GET', `/needs?${query}`);
  const titles = async (who: Name, query = ''): Promise<string[]> =>
    (await list(who, query)).body.items.map(({ title = '(not cleared)' }) => title);

  it('gives a municipality its own, drafts first and then the newest', async () => {
    expect(await titles('vaxjo')).toEqual(['Utkast', 'Spel', 'GHB']);
  });

  it('gives a county what it asks, holds or has held', async () => {
    expect(await titles('kronoberg')).toEqual(['Länets', 'Enskilt', 'Spel', 'GHB']);
  });

  it('gives the national agency what has reached it, with the texts that are cleared for it', async () => {
    expect(await titles('national')).toEqual(['Länets', '(not cleared)']);
  });

  it.each<[string, Name, string[]]>([
    ['mine', 'vaxjo', ['Utkast', 'Spel', 'GHB']],
    ['mine', 'kronoberg', ['Länets', 'Spel']],
    ['unacknowledged', 'kronoberg', ['Länets', 'Enskilt', 'GHB']],
    ['unacknowledged', 'vaxjo', ['GHB']],
    ['waiting', 'kronoberg', ['Spel', 'GHB']],
    ['waiting', 'national', ['Länets', '(not cleared)']],
    ['waiting', 'vaxjo', []],
    ['county', 'alvesta', ['Länets', 'Spel', 'GHB']],
    ['county', 'goteborg', ['Öppet', 'Snus']],
    ['network', 'national', ['Länets', 'Öppet', 'Snus', 'Spel', 'GHB']],
  ])('has the view %s, as for %s', async (view, who, expected) => {
    expect(await titles(who, `view=${view}`)).toEqual(expected);
  });

  it('has a view of what is overdue, for who must act and who waits', async () => {
    expect(await titles('kronoberg', 'view=overdue')).toEqual([]);
    await lanken.needs.app
      .get(DataSource)
      .query(`update need set next_due = now() - interval '1 minute' where title = 'GHB'`);
    for (const who of ['kronoberg', 'vaxjo'] as const)
      expect(await titles(who, 'view=overdue')).toEqual(['GHB']);
    expect(await titles('alvesta', 'view=overdue')).toEqual([]);
    const [first, ...others] = (await list('kronoberg', 'view=organisation&sort=nextDue')).body.items;
    expect([first!.title, first!.overdue]).toEqual(['GHB', true]);
    for (const { overdue } of others) expect(overdue).toBe(false);
  });

  it('gives those who are no coordinators what is public, and nothing of their own', async () => {
    for (const who of ['auditor', 'stranger'] as const) {
      expect(await titles(who, 'view=network')).toEqual(['Öppet']);
      for (const view of ['mine', 'organisation', 'unacknowledged', 'waiting', 'county'])
        expect(await list(who, `view=${view}`)).toMatchObject({ status: 200, body: { items: [], total: 0 } });
    }
  });

  it('leaves out what is changed away: a discarded draft, a handler that is gone', async () => {
    const id = await make('alvesta', { title: 'Ångrat', publish: false });
    expect(await titles('alvesta')).toContain('Ångrat');
    await lanken.as.alvesta('DELETE', `/needs/${id}`, { headers: { 'if-match': '"1"' } });
    expect(await titles('alvesta')).not.toContain('Ångrat');
  });

  it.each<[string, string[]]>([
    ['county=14', ['Öppet', 'Snus']],
    ['municipality=0780', ['Spel', 'GHB']],
    ['county=00', []],
    ['areas=07,1480', ['Länets', 'Öppet', 'Snus']],
    ['leadCounty=none&county=14', ['Öppet', 'Snus']],
    ['ask=method', ['Spel']],
    ['substanceAreas=alcohol', ['Spel']],
    ['substanceAreas=alcohol&substanceAreas=tobacco_nicotine', ['Snus', 'Spel']],
    ['custodianLevel=national', ['Länets']],
    [`custodianOrganisation=${organisations.kronoberg.organisation}`, ['Spel', 'GHB']],
    [
      `askerOrganisation=${organisations.vaxjo.organisation},${organisations.kronoberg.organisation}`,
      ['Länets', 'Spel', 'GHB'],
    ],
    [`handler=${players.kronoberg.person}`, ['Spel']],
    [`handler=${players.kronoberg.person},none&urgency=low`, ['Spel']],
    [`author=${players.goteborg.person}`, ['Öppet', 'Snus']],
    ['theme=none&urgency=low', ['Spel']],
    ['answeredAtFrom=2020-01-01', []],
    ['closedAtTo=2120-01-01', []],
    ['verdict=helped', []],
    ['verdict=helped,none&urgency=low', ['Spel']],
    ['status=escalated', []],
    ['status=in_handling,escalated', ['Spel']],
    ['status=published&county=07&ask=training', ['Länets', 'GHB']],
    ['urgency=low,normal', ['Spel']],
    ['visibility=public', ['Öppet']],
    ['askerLevel=county', ['Länets']],
    ['level=county&county=07', ['Spel', 'GHB']],
    ['hopFrom=1&hopTo=1&urgency=low', ['Spel']],
    ['hopFrom=2', []],
    ['publishedAtFrom=2020-01-01&publishedAtTo=2120-01-01&urgency=low', ['Spel']],
    ['publishedAtTo=2020-01-01', []],
    ['publishedAtFrom=2120-01-01T00:00:00Z', []],
    ['draftedAtTo=2020-01-01T12:00:00%2B01:00', []],
    ['title=SPELEN', ['Spel']],
    ['title=kunskap', []],
    ['q=kunskapen&title=ghb', ['GHB']],
  ])('filters by %s', async (query, expected) => {
    expect(await titles('alvesta', `view=network&${query}`)).toEqual(expected);
  });

  it('finds words in any form, those in the title first', async () => {
    await make('alvesta', { title: 'Testköp av folköl', description: 'Vi vill lära oss.', areas: ['0764'] });
    await make('alvesta', { title: 'Kunskap', description: 'Om testköpen i butiker.', areas: ['0764'] });
    expect(await titles('vaxjo', 'view=network&q=TESTKÖPEN')).toEqual(['Testköp av folköl', 'Kunskap']);
    expect(await titles('vaxjo', 'view=network&q=testköp&sort=title')).toEqual([
      'Kunskap',
      'Testköp av folköl',
    ]);
    expect(await titles('vaxjo', 'view=network&q=testköp%20-butik')).toEqual(['Testköp av folköl']);
    expect(await titles('vaxjo', 'view=county&q=testköp&ask=money')).toEqual([]);
  });

  it('finds the words of a restricted need only for who may read all of them', async () => {
    for (const who of ['alvesta', 'kronoberg'] as const)
      expect(await titles(who, 'q=enskilt')).toEqual(['Enskilt']);
    for (const view of ['organisation', 'network'])
      expect(await titles('national', `view=${view}&q=enskilt`)).toEqual([]);
  });

  it('finds nothing by words that say nothing', async () => {
    for (const q of ['och', '%22', '-', '%2B%26%7C!'])
      expect(await list('vaxjo', `view=network&q=${q}`)).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('sorts as Swedes do: å, ä, ö after z', async () => {
    for (const title of ['Örebro', 'Zinkgruvan', 'Älmhult', 'ale', 'Åmål'])
      await make('alvesta', { title, ask: 'other', areas: ['0764'] });
    const sorted = ['ale', 'Zinkgruvan', 'Åmål', 'Älmhult', 'Örebro'];
    expect(await titles('alvesta', 'ask=other&sort=title')).toEqual(sorted);
    expect(await titles('alvesta', 'ask=other&sort=-title')).toEqual(sorted.toReversed());
  });

  it.each(needOrders.filter((order) => order !== 'relevance'))(
    'goes on by after, sorted by %s',
    async (sort) => {
      for (const who of ['vaxjo', 'kronoberg'] as const) {
        const whole = (await list(who, `sort=${sort}&limit=200`)).body.items;
        const parts = [];
        for (let after = ''; ;) {
          const { body } = await list(who, `sort=${sort}&limit=1${after}`);
          expect(body.items).toHaveLength(1);
          parts.push(...body.items);
          if (!body.next) break;
          after = `&after=${body.next}`;
        }
        expect(parts).toEqual(whole);
      }
    },
  );

  it('goes on by after in a search', async () => {
    const whole = await titles('alvesta', 'view=network&q=ghb');
    const { body } = await list('alvesta', 'view=network&q=ghb&limit=2');
    const rest = await titles('alvesta', `view=network&q=ghb&after=${body.next}`);
    expect([...body.items.map(({ title }) => title), ...rest]).toEqual(whole);
    expect(whole.length).toBeGreaterThan(2);
  });

  it('gives pages and the total', async () => {
    const { body } = await list('alvesta', 'view=network&limit=1&page=2&county=14');
    expect(body).toMatchObject({
      page: 2,
      limit: 1,
      total: 2,
      totalIs: 'exactly',
      items: [{ title: 'Snus' }],
      bounds: [],
    });
    expect(body).not.toHaveProperty('next');
  });

  it('shows a need in short, without what it lacks', async () => {
    const { body } = await list('kronoberg', 'status=in_handling');
    const { id, sequence, draftedAt, publishedAt, nextDue, ...rest } = body.items[0]!;
    expect([id, sequence, draftedAt, publishedAt, nextDue]).toEqual([
      expect.any(String),
      3,
      ...Array(3).fill(expect.any(String)),
    ]);
    expect(rest).toEqual({
      overdue: false,
      status: 'in_handling',
      outcome: 'open',
      title: 'Spel',
      ask: 'method',
      substanceAreas: ['gambling', 'alcohol'],
      areas: ['0780'],
      urgency: 'low',
      visibility: 'network',
      level: 'county',
      asker: {
        organisation: organisations.vaxjo.organisation,
        level: 'local',
        county: '07',
        municipality: '0780',
      },
      custodian: { hop: 1, level: 'county', organisation: organisations.kronoberg.organisation },
      handler: players.kronoberg.person,
      author: players.vaxjo.person,
    });
    const draft = (await list('vaxjo', 'status=draft')).body.items[0];
    for (const field of ['ask', 'custodian', 'publishedAt']) expect(draft).not.toHaveProperty(field);
    expect(draft).toMatchObject({ sequence: 1, substanceAreas: [] });
  });

  it.each([
    ['county=02', 422, '/county'],
    ['municipality=0780,0799', 422, '/municipality'],
    ['areas=99', 422, '/areas'],
    ['county=7', 400, '/county/0'],
    ['county=', 400, '/county/0'],
    ['status=lost', 400, '/status/0'],
    ['status=draft,lost', 400, '/status/1'],
    ['handler=me', 400, '/handler/0'],
    ['hopFrom=first', 400, '/hopFrom'],
    ['publishedAtFrom=2026-02-30', 400, '/publishedAtFrom'],
    ['publishedAtFrom=yesterday', 400, '/publishedAtFrom'],
    ['publishedAtTo=2026-02-30T12:00:00Z', 400, '/publishedAtTo'],
    ['publishedAt=2026-02-03', 400, '/publishedAt'],
    ['view=all', 400, '/view'],
    ['limit=201', 400, '/limit'],
    ['page=0', 400, '/page'],
    ['page=101&limit=100', 400, '/page'],
    ['sort=colour', 400, '/sort'],
    ['sort=relevance', 400, '/sort'],
    ['q=', 400, '/q'],
    ['q=a%00b', 400, '/q'],
    ['after=%3B', 400, '/after'],
    ['after=bm90IG91cnM', 400, '/after'],
    ['after=W10', 400, '/after'],
  ])('refuses %j', async (query, status, pointer) => {
    const answer = await list('vaxjo', query);
    expect(answer).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });

  it('refuses a search of 10,000 characters', async () => {
    for (const parameter of ['q', 'title']) {
      const answer = await list('vaxjo', `${parameter}=${'x'.repeat(10_000)}`);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${parameter}` }] } });
      const escaped = await list('vaxjo', `${parameter}=${'å'.repeat(10_000)}`);
      expect(escaped).toMatchObject({ status: 431, body: { code: 'headers-too-large' } });
    }
  });

  it('refuses an after that is of another order, or that somebody has changed', async () => {
    const { next } = (await list('kronoberg', 'sort=title&limit=1')).body;
    const other = await list('kronoberg', `sort=ask&limit=1&after=${next}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'after-invalid' } });
    for (const changed of [
      ['title', 'x', 'never', 'x'],
      ['title', 'x', '2026-01-01', 'x'],
      ['title', 7, '', ''],
      ['title'],
    ]) {
      const after = Buffer.from(JSON.stringify(changed)).toString('base64url');
      const answer = await list('kronoberg', `sort=title&after=${after}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'after-invalid' } });
    }
    const both = await list('kronoberg', `sort=title&limit=1&page=2&after=${next}`);
    expect(both).toMatchObject({ status: 400, body: { code: 'page-and-after' } });
  });

  it('gives the board of a county what concerns it, though another one leads', async () => {
    const areas = ['0780', '1480'];
    await make('vaxjo', { title: 'Gränsbygd', areas, leadCounty: '07', visibility: 'restricted' });
    expect(await titles('vastraGotaland', 'county=07')).toEqual(['Gränsbygd']);
    expect(await titles('goteborg', 'county=07')).toEqual([]);
    expect(await titles('national', 'county=07&q=gränsbygd')).toEqual([]);
  });

  it('gives an association what it asks, and of others what is public', async () => {
    await make('association', { title: 'Alkoholfri miljö', areas: ['0780'] });
    for (const view of ['organisation', 'mine'])
      expect(await titles('association', `view=${view}`)).toEqual(['Alkoholfri miljö']);
    expect(await titles('association', 'view=network')).toEqual(['Öppet']);
    expect(await titles('association', 'view=county')).toEqual([]);
  });

  it('refuses who has no county the view of it', async () => {
    expect(await list('national', 'view=county')).toMatchObject({ status: 422, body: { code: 'no-county' } });
  });
});
