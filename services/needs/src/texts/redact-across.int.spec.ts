import { DataSource } from 'typeorm';
import { Acts, type Name } from '../spec/acts.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

const planted = 'Kvarnspindeln';
const secret = `${planted} är känd av oss.`;
const kept = 'En kurs den 3 december.';
const reason = 'personal_data';

interface Told {
  id: string;
  history: { type: string; data: object }[];
  responses: { text?: string }[];
}

describe('a text that was said beyond one need', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const post = async (who: Name, path: string, body: object = {}): Promise<Answer> =>
    lanken.as[who]('POST', path, { body });
  async function done(who: Name, path: string, body?: object): Promise<string> {
    const answer = await post(who, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  }
  const needsOf = async (...who: Name[]): Promise<string[]> => {
    const areas: Partial<Record<Name, string>> = { alvesta: '0764', goteborg: '1480' };
    return Promise.all(who.map((each) => acts.publish({ areas: [areas[each] ?? '0780'] }, each)));
  };
  const form = (needs: string[]): Promise<string> =>
    done('kronoberg', '/themes', { title: 'GHB på festplatser', needs });
  const theme = async (id: string): Promise<Told> => (await lanken.as.national('GET', `/themes/${id}`)).body;
  const need = async (id: string): Promise<Told> => await acts.shown(id, 'national');
  const facts = ({ history }: Told): string[] => history.map(({ type }) => type.split('.')[4]!);

  /** The tables that have it. */
  async function tablesWith(text: string): Promise<string[]> {
    const database = lanken.needs.app.get(DataSource);
    const tables = await database.query<{ name: string }[]>(
      `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await database.query<object[]>(
        `select from ${name} as row where row::text ilike $1 limit 1`,
        [`%${text}%`],
      );
      if (rows.length) found.push(name);
    }
    return found;
  }
  const stem = planted.slice(0, -1);

  it('through a theme is blanked in it and in every member when one member has it redacted', async () => {
    const needs = await needsOf('vaxjo', 'alvesta', 'goteborg');
    const id = await form(needs);
    await done('kronoberg', `/themes/${id}/answer`, { kind: 'answer', text: secret });
    await done('kronoberg', `/themes/${id}/answer`, { kind: 'training', text: kept });
    expect(await tablesWith(stem)).toEqual(expect.arrayContaining(['need', 'theme', 'outbox_log']));
    await done('vaxjo', `/needs/${needs[0]}/redact`, { texts: ['/responses/0/text'], reason });
    expect(await tablesWith(stem)).toEqual([]);
    for (const told of [await theme(id), ...(await Promise.all(needs.map(need)))]) {
      expect(told.responses.map(({ text }) => text)).toEqual([undefined, kept]);
      expect(facts(told).at(-1)).toBe('redacted');
    }
  });

  it('through a theme is blanked in every member when its owner has it redacted, and where it was merged', async () => {
    const needs = await needsOf('vaxjo', 'alvesta', 'goteborg', 'vaxjo');
    const [from, into] = [await form(needs.slice(0, 2)), await form(needs.slice(2))];
    await done('kronoberg', `/themes/${from}/answer`, { kind: 'answer', text: secret });
    await done('kronoberg', `/themes/${from}/leave`, { need: needs[0], reason: `Inte ${planted}.` });
    await done('kronoberg', `/themes/${from}/merge`, { into });
    const { responses } = await theme(into);
    expect(responses).toMatchObject([{ text: secret }]);
    const asked = { texts: ['/responses/0/text'], reason };
    expect(await post('goteborg', `/themes/${into}/redact`, asked)).toMatchObject({
      status: 403,
      body: { code: 'not-yours-to-redact' },
    });
    expect(await post('kronoberg', `/themes/${into}/redact`, { ...asked, texts: ['/status'] })).toMatchObject(
      {
        status: 422,
        body: { code: 'no-such-text' },
      },
    );
    await done('kronoberg', `/themes/${into}/redact`, asked);
    for (const told of await Promise.all([theme(into), theme(from), ...needs.map(need)]))
      expect(told.responses).not.toMatchObject([{ text: expect.anything() as unknown }]);
    const left = facts(await theme(from)).indexOf('member-left');
    await done('admin', `/themes/${from}/redact`, { texts: [`/history/${left}/data/reason`], reason });
    expect(await tablesWith(stem)).toEqual([]);
  });

  it('in the words of a theme is blanked in each version of them', async () => {
    const id = await form(await needsOf('vaxjo', 'alvesta'));
    const named = await done('kronoberg', '/themes', {
      title: `${planted} på festplatser`,
      description: `Alla vet vem ${planted} är.`,
      needs: await needsOf('vaxjo', 'alvesta'),
    });
    await done('kronoberg', `/themes/${named}/redact`, { texts: ['/title', '/description'], reason });
    expect(await tablesWith(stem)).toEqual([]);
    expect(await theme(id)).toMatchObject({ title: 'GHB på festplatser' });
  });

  it('with "we too" is blanked by who said it, or by who may redact what it is of', async () => {
    const [id] = await needsOf('vaxjo');
    const other = await form(await needsOf('vaxjo', 'alvesta'));
    const supports = [
      await done('alvesta', `/needs/${id}/support`, { text: `${planted} även här.` }),
      await done('goteborg', `/needs/${id}/support`, { text: `Också ${planted}.` }),
      await done('goteborg', `/themes/${other}/support`, { text: `Hit kom ${planted}.` }),
    ];
    expect(await post('goteborg', `/supports/${supports[0]}/redact`, { reason })).toMatchObject({
      status: 403,
    });
    await done('alvesta', `/supports/${supports[0]}/redact`, { reason });
    await done('vaxjo', `/supports/${supports[1]}/redact`, { reason });
    await done('kronoberg', `/supports/${supports[2]}/redact`, { reason });
    expect(await tablesWith(stem)).toEqual([]);
    expect(await post('alvesta', `/supports/${supports[0]}/redact`, { reason })).toMatchObject({
      status: 409,
      body: { code: 'redacted-already' },
    });
  });

  it('in a yearly report is blanked in every version of its section, also when it is submitted', async () => {
    const path = '/yearly-reports/07/2025';
    const write = (etag: string, noticed: string): Promise<Answer> =>
      lanken.as.kronoberg('PUT', path, { headers: { 'if-match': etag }, body: { noticed, answered: kept } });
    const first = await write('"0"', `Om ${planted}.`);
    await write(first.headers.get('etag')!, `Mer om ${planted}.`);
    await done('kronoberg', `${path}/submit`);
    await done('kronoberg', `${path}/reopen`, { reason: `${planted} saknades.` });
    const asked = { texts: ['/texts/noticed', '/reason'], reason };
    expect(await post('vastraGotaland', `${path}/redact`, asked)).toMatchObject({ status: 403 });
    expect(await post('kronoberg', '/yearly-reports/07/2024/redact', asked)).toMatchObject({ status: 404 });
    await done('kronoberg', `${path}/redact`, asked);
    expect(await tablesWith(stem)).toEqual([]);
    const { body } = await lanken.as.kronoberg('GET', path);
    expect(body).toMatchObject({ texts: { answered: kept } });
    expect(body).not.toHaveProperty('texts.noticed');
  });
});
