import { Clock } from '@lanken/messaging';
import mammoth from 'mammoth';
import { content } from '../spec/cast.js';
import { startInstallation, type Answer, type Caller, type Installation } from '../spec/installation.js';
import type { ReportView } from './report-view.js';

const path = '/yearly-reports/07/2025';

describe('the yearly report of a county', () => {
  let lanken: Installation;
  let clock: Clock;
  beforeAll(async () => {
    lanken = await startInstallation();
    clock = lanken.needs.app.get(Clock);
    await past('2024-12-31T22:59:59Z', lanken.as.vaxjo, {});
    // In Sweden this is New Year's night: the year is 2025.
    await past('2024-12-31T23:00:00Z', lanken.as.vaxjo, { substanceAreas: ['narcotics', 'alcohol'] });
    const answered = await past('2025-06-01T08:00:00Z', lanken.as.alvesta, {
      ask: 'method',
      visibility: 'restricted',
    });
    for (const [verb, body] of [
      ['acknowledge'],
      ['start-handling'],
      ['answer', { kind: 'answer', text: 'Ring oss.' }],
    ] as const)
      expect((await lanken.as.kronoberg('POST', `/needs/${answered}/${verb}`, { body })).status).toBe(200);
    await past('2025-12-31T22:59:59Z', lanken.as.kronoberg, { areas: ['07'] });
    await past('2025-12-31T23:00:00Z', lanken.as.vaxjo, {});
    await past('2025-06-01T08:00:00Z', lanken.as.goteborg, { areas: ['1480'] });
  });
  afterAll(() => lanken?.stop());
  afterEach(() => void delete (clock as Partial<Clock>).now);

  async function past(time: string, who: Caller, change: object): Promise<string> {
    clock.now = () => new Date(time);
    const { status, body } = await who('POST', '/needs', { body: { ...content, ...change, publish: true } });
    expect(status).toBe(201);
    return body.id;
  }
  const report = async (who: Caller = lanken.as.kronoberg): Promise<Answer & { body: ReportView }> =>
    (await who('GET', path)) as Answer & { body: ReportView };
  const seen = (etag: string | null): { 'if-match': string } => ({ 'if-match': etag ?? '' });

  it('counts the needs of the year in Sweden, the year before beside them', async () => {
    const { figures } = (await report()).body;
    expect(figures.total).toEqual({
      year: { noticed: 3, answered: 1, declined: 0, withdrawn: 0, open: 2 },
      lastYear: { noticed: 1, answered: 0, declined: 0, withdrawn: 0, open: 1 },
    });
    const noticed = (lines: { code: string; year: { noticed: number } }[]): object =>
      Object.fromEntries(
        lines.filter(({ year }) => year.noticed).map(({ code, year }) => [code, year.noticed]),
      );
    expect(noticed(figures.byAsk)).toEqual({ training: 2, method: 1 });
    expect(noticed(figures.bySubstanceArea)).toEqual({ narcotics: 3, alcohol: 1 });
    expect(noticed(figures.byMunicipality)).toEqual({ '0000': 1, '0764': 1, '0780': 1 });
  });

  it('opens, behind every figure, the needs that it counts', async () => {
    const { figures, needs } = (await report()).body;
    expect(Object.keys(needs!)).toHaveLength(10 * (1 + 7 + 5 + 3));
    for (const [pointer, href] of Object.entries(needs!)) {
      const figure = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], figures);
      const { status, body } = await lanken.as.kronoberg('GET', href.replace('/needs/v1', ''));
      expect([pointer, status, (body as unknown as { total: number }).total]).toEqual([pointer, 200, figure]);
    }
  });

  it('is written by the county, submitted, and then read by others', async () => {
    const empty = await report();
    expect([empty.body.sequence, empty.body.texts, empty.body.submitted]).toEqual([0, {}, false]);
    expect((await report(lanken.as.national)).body).toMatchObject({ code: 'report-not-submitted' });

    const texts = { noticed: 'Tre behov.\nEtt gällde GHB.', proposals: 'En nationell utbildning.' };
    const written = await lanken.as.kronoberg('PUT', path, {
      body: texts,
      headers: seen(empty.headers.get('etag')),
    });
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"1"']);
    const late = await lanken.as.kronoberg('PUT', path, { body: texts, headers: seen('"0"') });
    expect([late.status, late.body.code]).toEqual([412, 'stale']);

    const submitted = await lanken.as.kronoberg('POST', `${path}/submit`);
    expect([submitted.status, submitted.body.sequence]).toEqual([200, 2]);
    const before = (await report(lanken.as.national)).body;
    expect(before).toMatchObject({ submitted: true, texts, figures: { total: { year: { noticed: 3 } } } });

    // What happens afterwards does not change what was submitted, until the county reopens it.
    await past('2025-07-01T08:00:00Z', lanken.as.vaxjo, {});
    expect((await report(lanken.as.national)).body.figures).toEqual(before.figures);
    const reopened = await lanken.as.kronoberg('POST', `${path}/reopen`, {
      body: { reason: 'Ett behov till.' },
    });
    expect(reopened.status).toBe(200);
    expect((await report()).body).toMatchObject({
      submitted: false,
      texts,
      figures: { total: { year: { noticed: 4 } } },
    });
  });

  it('is a Word document with the county’s texts and every figure as a link', async () => {
    const { text: swedish, html } = await asDocument('sv');
    expect(swedish).toContain('Behov av stöd 2025: Länsstyrelsen i Kronobergs län');
    expect(swedish).toContain('En nationell utbildning.');
    expect(html).toMatch(
      /<a href="http[^"]+\/needs\/v1\/needs\?view=organisation&amp;county=07[^"]*ask=training[^"]*">\d+<\/a>/,
    );
    expect(html).toContain('<th>');
    expect((await asDocument('en')).text).toContain('Needs of support 2025: Länsstyrelsen i Kronobergs län');
  });

  it('is listed, the year asked for', async () => {
    await lanken.as.vastraGotaland('PUT', '/yearly-reports/14/2025', { body: {}, headers: seen('"0"') });
    const { body } = await lanken.as.kronoberg('GET', '/yearly-reports?year=2025');
    expect(body.items).toMatchObject([{ county: '07', year: 2025, submitted: false }]);
  });

  it.each([
    ['another county', 'vastraGotaland', 'POST', `${path}/submit`, undefined, 403, 'not-your-county'],
    ['a municipality', 'vaxjo', 'POST', `${path}/submit`, undefined, 403, 'role-required'],
    [
      'a county that is none',
      'kronoberg',
      'GET',
      '/yearly-reports/99/2025',
      undefined,
      404,
      'county-not-found',
    ],
    ['a year that is none', 'kronoberg', 'GET', '/yearly-reports/07/25', undefined, 404, 'year-not-found'],
    [
      'a year that is not over',
      'kronoberg',
      'POST',
      '/yearly-reports/07/2999/submit',
      undefined,
      409,
      'year-not-over',
    ],
    ['figures', 'kronoberg', 'PUT', path, { figures: {} }, 400, 'invalid-input'],
    [
      'a text of 4,000 characters',
      'kronoberg',
      'PUT',
      path,
      { noticed: 'a'.repeat(4_000) },
      400,
      'invalid-input',
    ],
    ['no reason', 'kronoberg', 'POST', `${path}/reopen`, {}, 400, 'invalid-input'],
  ] as const)('refuses %s', async (_, who, method, at, body, status, code) => {
    const refused = await lanken.as[who](method, at, { body, headers: seen('"3"') });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  async function asDocument(language: string): Promise<{ text: string; html: string }> {
    const answer = await lanken.as.kronoberg.raw(`${path}/document`, { 'accept-language': language });
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(answer.headers.get('content-language')).toBe(language);
    const buffer = Buffer.from(await answer.arrayBuffer());
    const [{ value: html }, { value: text }] = [
      await mammoth.convertToHtml({ buffer }),
      await mammoth.extractRawText({ buffer }),
    ];
    return { text, html };
  }
});
