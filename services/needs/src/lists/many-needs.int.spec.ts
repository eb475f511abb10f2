import { jest } from '@jest/globals';
import { eventually } from '@lanken/testing';
import { Logger } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';
import { makeListings } from '../spec/many-listings.js';

const many = 51_000;

describe('many needs', () => {
  let lanken: Installation;
  beforeAll(async () => {
    lanken = await startInstallation();
    await makeListings(lanken.needs.app.get(DataSource), many);
  });
  afterAll(() => lanken?.stop());

  const list = (query: string, language = 'en'): Promise<Answer> =>
    lanken.as.vaxjo('GET', `/needs?view=network&${query}`, { headers: { 'accept-language': language } });
  const begin = async (format: string): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
    const { status, body } = await lanken.as.vaxjo.raw(`/needs/export?view=network&format=${format}`);
    expect(status).toBe(200);
    return body!.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  };
  const connections = async (): Promise<number> => {
    const [{ open }] = await lanken.needs.app
      .get(DataSource)
      .query<[{ open: number }]>(
        `select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
      );
    return open;
  };

  /** What the access log tells of exports meanwhile. */
  const told = (): { calls: () => { rows: number }[]; end: () => void } => {
    const log = jest.spyOn(Logger.prototype, 'log');
    return {
      calls: () =>
        (log.mock.calls as unknown as [{ msg: string; rows: number }][])
          .map(([said]) => said)
          .filter(({ msg }) => msg === 'needs were exported'),
      end: () => log.mockRestore(),
    };
  };

  it('are counted to 10,000, and more is told as more', async () => {
    const { body } = await list('limit=1');
    expect(body).toMatchObject({ total: 10_000, totalIs: 'more_than' });
    expect(body.bounds).toEqual([
      { bound: 'counted', limit: 10_000, says: 'There are more than 10,000 needs; no more are counted.' },
      {
        bound: 'paged',
        limit: 10_000,
        says: 'The pages reach to need number 10,000; from there the list goes on by "after".',
      },
    ]);
    expect((await list('limit=1', 'sv')).body.bounds[0]!.says).toMatch(/^Det finns fler än 10\s000 behov/);
    const known = await list('limit=1&publishedAtTo=2020-01-01T02:46:40Z');
    expect(known.body).toMatchObject({ total: 10_000, totalIs: 'exactly', bounds: [] });
  });

  it('are on pages to number 10,000, and beyond it by after', async () => {
    const last = await list('limit=200&page=50');
    expect(last.body.items).toHaveLength(200);
    expect(await list('limit=200&page=51')).toMatchObject({ status: 400, body: { code: 'page-too-deep' } });
    const beyond = await list(`limit=200&after=${last.body.next}`);
    expect(beyond.body.items[0]!.title).toBe(`Behov av stöd nummer ${many - 10_000}`);
  });

  it('are not given as XLSX beyond 50,000, but as CSV, by the link that is told', async () => {
    const refused = await lanken.as.vaxjo('GET', '/needs/export?view=network&county=07&format=xlsx');
    expect(refused).toMatchObject({ status: 422, body: { code: 'too-many-for-xlsx' } });
    const link = /\/needs\/v1(\/needs\/export\?\S+)$/.exec(refused.body.detail)?.[1];
    expect(link).toBe('/needs/export?view=network&county=07&format=csv');
    const answer = await lanken.as.vaxjo.raw(link!);
    const rows: string[][] = parse(await answer.text(), { delimiter: ';', bom: true, from: 2 });
    expect(rows).toHaveLength(many);
    expect(new Set(rows.map(([id]) => id)).size).toBe(many);
    const fewer = '/needs/export?view=network&publishedAtTo=2020-01-01T13:53:20Z&format=xlsx';
    expect((await (await lanken.as.vaxjo.raw(fewer)).arrayBuffer()).byteLength).toBeGreaterThan(1_000_000);
  });

  it.each(['json', 'csv', 'xlsx'])(
    'that are taken as %s and not read on are not fetched, and hold nothing when left',
    async (format) => {
      const log = told();
      for (let time = 0; time < 4; time++) {
        const reader = await begin(format === 'xlsx' ? 'xlsx&publishedAtTo=2020-01-01T13:53:20Z' : format);
        await reader.read();
        await reader.cancel();
      }
      await eventually(async () => expect([await connections(), log.calls().length]).toEqual([0, 4]));
      for (const { rows } of log.calls()) expect(rows).toBeLessThan(many / 2);
      log.end();
    },
  );

  it('are not fetched for HEAD', async () => {
    const log = told();
    const answer = await lanken.as.vaxjo.raw('/needs/export?view=network&format=csv', {}, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    await eventually(async () => expect([await connections(), log.calls().length]).toEqual([0, 1]));
    log.end();
  });

  it('are exported to three at once, and to others when one of them is done', async () => {
    const readers = [await begin('csv'), await begin('csv'), await begin('csv')];
    const refused = await lanken.as.vaxjo('GET', '/needs/export?view=network');
    expect(refused).toMatchObject({ status: 503, body: { code: 'too-many-exports' } });
    expect(refused.headers.get('retry-after')).toBe('5');
    expect((await list('limit=1')).status).toBe(200);
    for (const reader of readers) await reader.cancel();
    await eventually(async () => {
      const answer = await lanken.as.vaxjo.raw('/needs/export?view=organisation');
      expect([answer.status, await answer.text()]).toEqual([200, '[]\n']);
    });
  });
});
