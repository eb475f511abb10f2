import { eventually } from '@lanken/testing';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { DataSource } from 'typeorm';
import { content, organisations, players } from '../spec/cast.js';
import { startInstallation, type Installation } from '../spec/installation.js';

type Name = keyof Installation['as'];

const titles = [
  '=HYPERLINK("http://x.example";"Vinst")',
  'Först; och "sist"',
  '+46 på "rad 1"\noch rad 2',
  '-1',
  '@x',
  'Övrigt, åäö €',
];

describe('exporting needs', () => {
  let lanken: Installation;
  beforeAll(async () => {
    lanken = await startInstallation();
    for (const title of titles) await make('vaxjo', { title, substanceAreas: ['narcotics', 'alcohol'] });
    await make('vaxjo', { title: 'Utkast', publish: false, ask: undefined });
    await make('goteborg', { title: 'Snus', areas: ['1480', '14'], urgency: 'low' });
    await make('alvesta', { title: 'Enskilt', areas: ['0764'], visibility: 'restricted' });
  });
  afterAll(() => lanken?.stop());

  const make = (who: Name, change: object): Promise<unknown> =>
    lanken.as[who]('POST', '/needs', { body: { ...content, publish: true, ...change } });
  const take = (who: Name, query: string, headers?: Record<string, string>): Promise<Response> =>
    lanken.as[who].raw(`/needs/export?${query}`, headers);
  const csv = async (
    who: Name,
    query: string,
    headers?: Record<string, string>,
  ): Promise<Record<string, string>[]> => {
    const text = await (await take(who, `${query}&format=csv`, headers)).text();
    return parse(text, { delimiter: ';', columns: true, bom: true, record_delimiter: '\r\n' });
  };

  it('gives CSV that Swedish Excel opens: UTF-8 with its mark, semicolons, line ends of Windows', async () => {
    const answer = await take('vaxjo', 'format=csv&sort=title');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="behov.csv"');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const text = bytes.subarray(3).toString();
    expect(text).toMatch(/^Id;Status;Rubrik;/);
    expect(text.split('\r\n')).toHaveLength(1 + titles.length + 1 + 1);
    expect(text).toContain('"Först; och ""sist"""');
  });

  it('gives as CSV what the list shows, in words', async () => {
    const rows = await csv('vaxjo', 'sort=title');
    const { body } = await lanken.as.vaxjo('GET', '/needs?sort=title');
    expect(rows.map(({ Id }) => Id)).toEqual(body.items.map(({ id }) => id));
    const first = rows.find(({ Rubrik }) => Rubrik === 'Övrigt, åäö €')!;
    expect(first).toMatchObject({
      Status: 'Publicerat',
      'Stöd som efterfrågas': 'Utbildning',
      'ANDTS-områden': 'Narkotika, Alkohol',
      'Berörda län och kommuner': `0780 ${organisations.vaxjo.name}`,
      Angelägenhet: 'Hög',
      Kommun: `0780 ${organisations.vaxjo.name}`,
      Handläggare: '',
      'Vidare i ordningen': '1',
      'Ansvarig organisation': organisations.kronoberg.name,
      'Skrivet av': players.vaxjo.person,
      Publicerat: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    });
    const [english] = await csv('vaxjo', 'title=övrigt', { 'accept-language': 'en' });
    expect(english).toMatchObject({
      Status: 'Published',
      Title: 'Övrigt, åäö €',
      Ask: 'Training',
      Urgency: 'High',
    });
  });

  it('gives no cell to Excel that it would reckon with', async () => {
    const rows = await csv('vaxjo', 'view=network&county=07');
    const shown = rows.map(({ Rubrik }) => Rubrik!);
    expect(shown.toSorted()).toEqual(
      titles.map((title) => (/^[=+@-]/.test(title) ? `'${title}` : title)).toSorted(),
    );
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r-]/);
  });

  it('gives times as the clock in Sweden shows them, in summer and in winter', async () => {
    await lanken.needs.app
      .get(DataSource)
      .query(
        `update need_listing set answered_at = '2026-07-01T12:00:00Z', closed_at = '2026-12-31T23:30:00Z' where title = 'Snus'`,
      );
    const [snus] = await csv('goteborg', 'title=snus');
    expect(snus).toMatchObject({ Besvarat: '2026-07-01 14:00:00', Avslutat: '2027-01-01 00:30:00' });
  });

  it('gives JSON as the list does', async () => {
    for (const query of ['view=network', 'q=ghb', 'status=draft', 'status=withdrawn']) {
      const { body } = await lanken.as.vaxjo('GET', `/needs?${query}`);
      const answer = await take('vaxjo', `${query}&format=json`);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(await answer.json()).toEqual(body.items);
    }
  });

  it('gives a spreadsheet, with codes and formulas as texts and times as times', async () => {
    const answer = await take('vaxjo', 'view=network&format=xlsx&sort=title', { 'accept-language': 'sv' });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="behov.xlsx"');
    const sheets = await readXlsx(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Behov']);
    const [heads, ...rows] = sheets[0]!.data;
    const { body } = await lanken.as.vaxjo('GET', '/needs?view=network&sort=title');
    expect(rows.map((row) => row[heads!.indexOf('Rubrik')])).toEqual(body.items.map(({ title }) => title));
    const snus = rows.find((row) => row.includes('Snus'))!;
    const of = (head: string): unknown => snus[heads!.indexOf(head)];
    expect([of('Län'), of('Vidare i ordningen'), of('Handläggare')]).toEqual([
      `14 ${organisations.vastraGotaland.name}`,
      1,
      null,
    ]);
    // To the second: a spreadsheet counts in days, and so not quite in milliseconds.
    const second = (head: string): string => new Date(Math.round(Number(of(head)) / 1_000) * 1_000).toJSON();
    expect(second('Besvarat')).toBe('2026-07-01T14:00:00.000Z');
    expect(second('Avslutat')).toBe('2027-01-01T00:30:00.000Z');
  });

  it('gives the format that Accept asks for, and the one that is named before it', async () => {
    const typeOf = async (query: string, accept: string): Promise<string | null> => {
      const answer = await take('vaxjo', query, { accept });
      await answer.arrayBuffer();
      return answer.headers.get('content-type');
    };
    expect(await typeOf('', '*/*')).toBe('application/json');
    expect(await typeOf('', 'text/csv')).toMatch(/^text\/csv/);
    expect(
      await typeOf('', 'text/csv;q=0.5, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    ).toMatch(/sheet$/);
    expect(await typeOf('format=csv', 'application/json')).toMatch(/^text\/csv/);
    expect(await typeOf('', 'image/png')).toBe('application/json');
  });

  it('gives nobody more than the list does', async () => {
    const shown = async (who: Name, query: string): Promise<unknown[]> =>
      (await csv(who, query)).map(({ Rubrik }) => Rubrik);
    expect(await shown('kronoberg', 'visibility=restricted')).toEqual(['Enskilt']);
    for (const who of ['national', 'goteborg', 'auditor', 'stranger'] as const) {
      expect(await shown(who, 'view=network&visibility=restricted')).toEqual([]);
      expect(await shown(who, 'view=organisation&municipality=0764')).toEqual([]);
    }
  });

  it('is told in the access log, with who took what, without their words', async () => {
    const log = jest.spyOn(Logger.prototype, 'log');
    await csv('kronoberg', 'q=ghb&visibility=restricted');
    await eventually(() =>
      expect(log.mock.calls).toContainEqual([
        {
          msg: 'needs were exported',
          format: 'csv',
          view: 'organisation',
          filters: ['q', 'visibility'],
          rows: 1,
          restricted: 1,
          ...players.kronoberg.by(),
        },
      ]),
    );
    log.mockRestore();
  });

  it.each([
    ['format=pdf', 400, '/format'],
    ['limit=10', 400, '/limit'],
    ['county=02', 422, '/county'],
    ['sort=relevance', 400, '/sort'],
    [`q=${'x'.repeat(10_000)}`, 400, '/q'],
  ])('refuses %.40j', async (query, status, pointer) => {
    const answer = await lanken.as.vaxjo('GET', `/needs/export?${query}`);
    expect(answer).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });
});
