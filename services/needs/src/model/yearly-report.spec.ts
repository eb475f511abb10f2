import { YearlyReportReopened, YearlyReportSubmitted, YearlyReportWritten } from '@lanken/contracts';
import { players } from '../spec/cast.js';
import { yearlyFigures } from './yearly-figures.js';
import { YearlyReport } from './yearly-report.js';

const id = '01990000-0000-7000-8000-000000000701';
const figures = yearlyFigures(2026, [], ['0780'], new Date('2027-01-15T09:00:00Z'));
const texts = { noticed: 'Sex kommuner frågade om GHB.' };
const refused = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('a yearly report', () => {
  let report: YearlyReport;
  beforeEach(() => void (report = YearlyReport.of(id, '07', 2026)));

  it('is written by the county', () => {
    const event = report.write(texts, players.kronoberg);
    expect(event).toBeInstanceOf(YearlyReportWritten);
    expect(event).toEqual({ report: id, reportCounty: '07', year: 2026, by: players.kronoberg.by(), texts });
    expect(report.texts).toEqual(texts);
  });

  it('is at county level until it is submitted, and national from then on', () => {
    report.write(texts, players.kronoberg);
    report.sequence = 1;
    const event = report.submit(figures, players.kronoberg, 2027);
    expect(event).toBeInstanceOf(YearlyReportSubmitted);
    expect(event).toMatchObject({ texts, figures });
    expect(report).toMatchObject({ isSubmitted: true, level: 'national', levelSince: 2 });
  });

  it('is fixed when it is submitted, until the county reopens it', () => {
    report.submit(figures, players.kronoberg, 2027);
    for (const change of [
      () => report.write({ noticed: 'Fler.' }, players.kronoberg),
      () => report.submit(figures, players.kronoberg, 2027),
    ])
      expect(change).toThrow(refused('report-submitted'));
    expect(report.reopen('En kommun saknades.', players.kronoberg)).toBeInstanceOf(YearlyReportReopened);
    report.write(texts, players.kronoberg);
    report.submit(figures, players.kronoberg, 2027);
    expect(report.isSubmitted).toBe(true);
  });

  it('is not reopened while it is not submitted', () => {
    expect(() => report.reopen('Varför inte?', players.kronoberg)).toThrow(refused('report-not-submitted'));
  });

  it('tells of a year that is over', () => {
    expect(() => report.submit(figures, players.kronoberg, 2026)).toThrow(refused('year-not-over'));
    expect(report.isSubmitted).toBe(false);
  });

  it.each(['vastraGotaland', 'vaxjo', 'national'] as const)('is not written by %s', (who) => {
    const other = players[who];
    for (const change of [
      () => report.write(texts, other),
      () => report.submit(figures, other, 2027),
      () => report.reopen('Nej.', other),
    ])
      expect(change).toThrow(refused('not-your-county'));
    expect(report).toMatchObject({ texts: {}, isSubmitted: false });
  });

  it('is read by the county alone until it is submitted', () => {
    expect(report.isReadableBy(players.kronoberg)).toBe(true);
    expect(report.isReadableBy(players.national)).toBe(false);
    report.submit(figures, players.kronoberg, 2027);
    expect(report.isReadableBy(players.national)).toBe(true);
  });
});
