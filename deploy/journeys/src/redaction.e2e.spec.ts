import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { subscribe } from '@lanken/client';
import type { Said } from '@lanken/contracts';
import { projectFolder } from '@lanken/dev';
import { eventually } from '@lanken/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, credsAuthenticator } from '@nats-io/transport-node';
import { askDatabase } from './installation/databases.js';
import { Installation } from './installation/installation.js';
import { owners } from './installation/servers.js';
import { ask } from './people/ask.js';
import { knownAtNeeds } from './people/known-at-needs.js';
import { Seats, type People } from './people/seat-people.js';

const planted = 'Kvarnspindeln';
const report = `/yearly-reports/07/${new Date().getFullYear()}`;
const run = promisify(execFile);

interface Shown {
  history: { sequence: number; type: string }[];
  sequence: number;
}

describe('a text that was said and is redacted', () => {
  let installation: Installation;
  let people: People;
  let need: string;
  let member: string;
  let theme: string;
  let support: string;
  let note: string;
  beforeAll(async () => {
    installation = await Installation.start((text) => void process.stderr.write(`${text}\n`));
    people = await (await Seats.open(installation)).seat(['0780', '1480']);
    await knownAtNeeds(installation, people);
  });
  afterAll(() => installation?.stop());

  const token = (who: string): string =>
    ({
      vaxjo: people.municipalities.find(({ municipality }) => municipality === '0780')!.token,
      goteborg: people.municipalities.find(({ municipality }) => municipality === '1480')!.token,
      kronoberg: people.counties.get('07')!.token,
      national: people.national.token,
    })[who]!;
  const post = (who: string, path: string, body: object = {}): Promise<{ id: string }> =>
    ask(`${installation.urls.needs}/needs/v1${path}`, token(who), body);
  const act = (who: string, path: string, body: object = {}): Promise<{ id: string }> =>
    post(who, `/needs${path}`, body);
  /** A form, or a change with If-Match. */
  async function send(
    who: string,
    method: string,
    path: string,
    body: FormData | string,
    headers = {},
  ): Promise<void> {
    const all = { authorization: `Bearer ${token(who)}`, ...headers };
    const answer = await fetch(`${installation.urls.needs}/needs/v1${path}`, { method, headers: all, body });
    expect([answer.status, await answer.text()]).toEqual([expect.any(Number), expect.stringMatching('"id"')]);
  }
  const shown = (): Promise<Shown> =>
    ask(`${installation.urls.needs}/needs/v1/needs/${need}`, token('vaxjo'));
  const lanken = (...args: string[]): Promise<{ stdout: string }> =>
    run(process.execPath, [join(projectFolder, 'libs/client/bin/lanken.mjs'), ...args], {
      env: {
        LANKEN_URL: installation.urls.needs,
        LANKEN_TOKEN: people.administrator.token,
        NATS_URL: installation.nats.url,
        NATS_CREDS: join(installation.creds, 'operator.creds'),
      },
    });

  it('stands everywhere before', async () => {
    const words = {
      ask: 'training',
      substanceAreas: ['narcotics'],
      areas: ['0780', '1480'],
      leadCounty: '07',
    };
    const said = {
      ...words,
      title: `${planted} säljer till elever`,
      description: `Alla vet vem ${planted} är.`,
      tried: `Vi har talat med ${planted}.`,
      publish: true,
    };
    need = (await act('vaxjo', '', said)).id;
    await act('kronoberg', `/${need}/acknowledge`);
    await act('kronoberg', `/${need}/start-handling`);
    await act('kronoberg', `/${need}/request-info`, { question: `Är ${planted} ensam?` });
    await act('vaxjo', `/${need}/give-info`, { text: 'Det vet vi inte.' });
    await act('kronoberg', `/${need}/escalate`, { tried: `Länet har följt ${planted}.` });
    await act('national', `/${need}/acknowledge`);
    await act('national', `/${need}/start-handling`);
    await act('national', `/${need}/answer`, { kind: 'answer', text: `${planted} är känd av oss.` });
    member = (
      await act('goteborg', '', {
        ...words,
        areas: ['1480'],
        leadCounty: undefined,
        title: 'Samma hos oss',
        publish: true,
      })
    ).id;
    support = (await act('goteborg', `/${need}/support`, { text: `Vi ser också ${planted}.` })).id;
    theme = (await post('national', '/themes', { title: 'Försäljning till elever', needs: [need, member] }))
      .id;
    await post('national', `/themes/${theme}/answer`, { kind: 'answer', text: `Polisen söker ${planted}.` });
    note = (await act('kronoberg', `/${need}/notes`, { text: `Ring om ${planted}.` })).id;
    const form = new FormData();
    form.set('file', new Blob([`${planted} bor i Växjö.`], { type: 'text/plain' }), `${planted}.txt`);
    await send('vaxjo', 'POST', `/needs/${need}/attachments`, form);
    await send('kronoberg', 'PUT', report, JSON.stringify({ noticed: `Året då ${planted} kom.` }), {
      'content-type': 'application/json',
      'if-match': '"0"',
    });
    await eventually(async () => {
      expect(await tablesWith(planted)).toEqual(
        expect.arrayContaining([
          'needs content_chunk',
          'needs need',
          'needs need_attachment',
          'needs need_note',
          'needs outbox_log',
          'needs theme',
          'needs yearly_report',
          'county-copy effect',
        ]),
      );
      expect(await messagesWith(planted)).not.toEqual([]);
    });
    expect(await filesWith(planted, 'nats')).not.toEqual([]);
  });

  it('stands nowhere after, in no table, no stream and no log', async () => {
    const before = (await shown()) as unknown as object;
    const texts = [...pointersTo(planted, before), '/attachments/0/content'];
    const reason = 'personal_data';
    await act('vaxjo', `/${need}/redact`, { texts, reason });
    await act('kronoberg', `/${need}/notes/${note}/redact`, { reason });
    await post('goteborg', `/supports/${support}/redact`, { reason });
    await post('kronoberg', `${report}/redact`, { texts: ['/texts/noticed'], reason });
    await eventually(async () => expect(await tablesWith(planted)).toEqual([]), { within: 10_000 });
    expect(await messagesWith(planted)).not.toEqual([]);

    const { stdout } = await lanken('redact-stream', 'needs');
    // The need, what the other county is told of it, its theme, the other member, the support and the report.
    expect(stdout).toMatch(/6 redacted things/);
    expect(await messagesWith(planted)).toEqual([]);
    expect(await filesWith(planted, 'nats')).toEqual([]);
    expect(await filesWith(planted, 'logs')).toEqual([]);
    expect(await tablesWith(planted)).toEqual([]);
    expect((await lanken('redact-stream', 'needs')).stdout).not.toMatch(/erased,/);
  });

  it('leaves a trail that holds, and what was not named', async () => {
    expect((await lanken('audit', 'verify', 'needs')).stdout).toMatch(/The chains hold/);
    const { history } = await shown();
    expect(history.at(-1)).toMatchObject({ type: 'se.lanken.needs.need.redacted.v1' });
    expect(JSON.stringify(await shown())).toContain('Det vet vi inte.');
  });

  it('is heard blanked, and in order, by who begins to listen now', async () => {
    const { sequence } = await shown();
    const all = Array.from({ length: sequence }, (_, index) => index + 1);
    const heard: Said<object>[] = [];
    const county = subscribe(
      {
        servers: installation.nats.url,
        name: 'county-07',
        stream: 'NEEDS',
        credentials: await readFile(join(installation.creds, 'county-07.creds'), 'utf8'),
      },
      (said) => void heard.push(said),
    );
    await eventually(() =>
      expect(heard.filter(({ subject }) => subject === `need/${need}`).map((said) => said.sequence)).toEqual(
        all,
      ),
    );
    await county.stop();
    expect(JSON.stringify(heard)).not.toContain(planted);

    const copy = installation.programs['county-copy'];
    await copy.stop();
    await askDatabase(
      installation,
      'county-copy',
      'truncate inbox_cursor, inbox_position, inbox_held, effect',
    );
    copy.start();
    await eventually(
      async () => {
        const effects = await askDatabase<{ type: string }>(
          installation,
          'county-copy',
          `select type from effect where aggregate = $1 order by at`,
          [`need/${need}`],
        );
        expect(effects.map(({ type }) => type.split('.')[4])).toEqual([
          'published',
          'acknowledged',
          'handling-started',
          'escalated',
          'acknowledged',
          'handling-started',
          'answered',
          'answered', // through the theme
          'redacted',
        ]);
      },
      { within: 20_000 },
    );
  });

  /** Every table that has it, in every database. */
  async function tablesWith(text: string): Promise<string[]> {
    const found: string[] = [];
    for (const owner of owners) {
      const tables = await askDatabase<{ name: string }>(
        installation,
        owner,
        `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      );
      for (const { name } of tables) {
        const rows = await askDatabase(
          installation,
          owner,
          `select 1 from ${name} as row where row::text ilike any ($1) limit 1`,
          [[`%${text.slice(0, -1)}%`, `%${Buffer.from(text).toString('hex')}%`]], // also its stem, and as bytes
        );
        if (rows.length) found.push(`${owner} ${name}`);
      }
    }
    return found;
  }

  /** The sequence of every message that has it, in every stream. */
  async function messagesWith(text: string): Promise<string[]> {
    const credentials = await readFile(join(installation.creds, 'operator.creds'));
    const operator = await connect({
      servers: installation.nats.url,
      authenticator: credsAuthenticator(credentials),
      inboxPrefix: '_INBOX.operator',
    });
    const { streams } = await jetstreamManager(operator);
    const found: string[] = [];
    for (const { config, state } of await streams.list().next())
      for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
        const message = await streams.getMessage(config.name, { seq }).catch(() => null);
        if (message?.string().includes(text)) found.push(`${config.name} ${seq}`);
      }
    await operator.close();
    return found;
  }

  /** The files below a folder of the installation that have it. */
  async function filesWith(text: string, folder: string): Promise<string[]> {
    const files = await readdir(installation.folder.in(folder), { recursive: true, withFileTypes: true });
    const found: string[] = [];
    for (const file of files.filter((each) => each.isFile())) {
      const path = join(file.parentPath, file.name);
      if ((await readFile(path)).includes(text)) found.push(path);
    }
    return found;
  }
});

/** JSON pointers to every text in it that contains the words. */
function* pointersTo(words: string, inside: object, at = ''): Generator<string> {
  for (const [key, value] of Object.entries(inside) as [string, unknown][])
    if (typeof value === 'string' && value.includes(words)) yield `${at}/${key}`;
    else if (typeof value === 'object' && value !== null) yield* pointersTo(words, value, `${at}/${key}`);
}
