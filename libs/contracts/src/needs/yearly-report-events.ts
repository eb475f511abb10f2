import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { By } from '../by.js';
import { Event } from '../event.js';
import { IsCountyCode } from '../fields.js';
import { Text } from '../text.js';
import { county } from './examples.js';
import { WrittenEvent } from './written-event.js';
import { ReportFigures } from './yearly-report-figures.js';

/** The sections of a yearly report, in their order: what the county writes, around figures that nobody writes. */
export const reportSections = ['background', 'noticed', 'answered', 'unanswered', 'proposals'] as const;
export type ReportSection = (typeof reportSections)[number];

/** Longest text of a section, in characters: all of them and the figures fit one event. */
export const reportSectionLimit = 3_000;

/** What the county writes in its yearly report; a section that is absent is empty. */
export class ReportTexts implements Partial<Record<ReportSection, string>> {
  /** How the county works with the link. */
  @Text(reportSectionLimit)
  background?: string;

  /** What the needs were about. */
  @Text(reportSectionLimit)
  noticed?: string;

  /** What was answered, and how. */
  @Text(reportSectionLimit)
  answered?: string;

  /** What was not, and why. */
  @Text(reportSectionLimit)
  unanswered?: string;

  /** What the national level should do. */
  @Text(reportSectionLimit)
  proposals?: string;
}

/** What every event about a yearly report says. */
export class YearlyReportEvent extends WrittenEvent {
  @IsUUID()
  report: string;

  /** Whose report it is. */
  @IsCountyCode()
  reportCounty: string;

  /** The year that it tells of, in Swedish time. */
  @IsInt()
  @Min(2000)
  @Max(2999)
  year: number;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

const about = { service: 'needs', aggregate: 'yearly-report', version: 1 } as const;
const report = '01990000-0000-7000-8000-000000000701';
/** For the examples of the catalogue. */
export const yearlyReportFacts = { report, reportCounty: '07', year: 2026, by: county };
const texts = { noticed: 'Sex kommuner frågade efter kunskap om GHB.' };
const counts = { noticed: 6, answered: 4, declined: 1, withdrawn: 0, open: 1 };
const beside = { year: counts, lastYear: { noticed: 0, answered: 0, declined: 0, withdrawn: 0, open: 0 } };

@Event({
  ...about,
  fact: 'written',
  when: 'The county writes in its yearly report of the needs of support that it noticed (förordning 2012:606 §5).',
  level: 'county until the report is first submitted, then national.',
  example: { ...yearlyReportFacts, texts },
})
export class YearlyReportWritten extends YearlyReportEvent {
  @ValidateNested()
  @Type(() => ReportTexts)
  texts: ReportTexts;
}

@Event({
  ...about,
  fact: 'submitted',
  when: 'The county submits its yearly report; its figures are fixed from now on.',
  level: 'national: the report is for the national agency.',
  example: {
    ...yearlyReportFacts,
    texts,
    figures: {
      asOf: '2027-01-15T09:00:00.000Z',
      total: beside,
      byAsk: [{ code: 'training', ...beside }],
      bySubstanceArea: [{ code: 'narcotics', ...beside }],
      byMunicipality: [{ code: '0780', ...beside }],
    },
  },
})
export class YearlyReportSubmitted extends YearlyReportEvent {
  @ValidateNested()
  @Type(() => ReportTexts)
  texts: ReportTexts;

  @ValidateNested()
  @Type(() => ReportFigures)
  figures: ReportFigures;
}

@Event({
  ...about,
  fact: 'reopened',
  when: 'The county takes a submitted report back to correct it; it is to be submitted again.',
  level: 'national: it was submitted.',
  example: { ...yearlyReportFacts, reason: 'En kommun saknades i texten om lustgas.' },
})
export class YearlyReportReopened extends YearlyReportEvent {
  @Text(2_000)
  reason?: string;
}
