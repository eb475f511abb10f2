import {
  noMunicipality,
  Refusal,
  ReportTexts,
  YearlyReportRedacted,
  YearlyReportReopened,
  YearlyReportSubmitted,
  YearlyReportWritten,
  type BlankedTexts,
  type RedactionReason,
  type ReportFigures,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { said } from './need-change.js';
import type { Who } from './who.js';

/**
 * A county's yearly report of the needs of support that it noticed (förordning 2012:606 §5): the county writes the texts,
 * the figures are counted, and from its submission on they are fixed.
 */
@Entity()
export class YearlyReport extends Aggregate {
  @Column('int')
  year: number;

  @Column('jsonb')
  texts: ReportTexts = {};

  /** Null until it is submitted, and again when it is reopened. */
  @Column('jsonb', { nullable: true })
  figures: ReportFigures | null = null;

  static of(id: string, county: string, year: number): YearlyReport {
    return Object.assign(new YearlyReport(), {
      id,
      level: 'county',
      county,
      municipality: noMunicipality,
      year,
    });
  }

  get isSubmitted(): boolean {
    return this.figures !== null;
  }

  write(texts: ReportTexts, who: Who): YearlyReportWritten {
    this.mustBeTheirs(who);
    this.mustBeDraft();
    this.texts = Object.assign(new ReportTexts(), texts);
    return said(YearlyReportWritten, { ...this.facts(who), texts: this.texts });
  }

  /** `figures`: as counted now; a year that is not over cannot be reported. */
  submit(figures: ReportFigures, who: Who, currentYear: number): YearlyReportSubmitted {
    this.mustBeTheirs(who);
    this.mustBeDraft();
    if (this.year >= currentYear)
      throw new Refusal(
        'conflict',
        'year-not-over',
        `The year ${this.year} is not over: its figures can still change. Submit the report from 1 January ${this.year + 1}.`,
      );
    this.figures = figures;
    if (this.level === 'county') this.rise('national');
    const texts = Object.assign(new ReportTexts(), this.texts);
    return said(YearlyReportSubmitted, { ...this.facts(who), texts, figures });
  }

  reopen(reason: string, who: Who): YearlyReportReopened {
    this.mustBeTheirs(who);
    if (!this.isSubmitted)
      throw new Refusal(
        'conflict',
        'report-not-submitted',
        'The report is not submitted: it can be written as it is.',
      );
    this.figures = null;
    return said(YearlyReportReopened, { ...this.facts(who), reason });
  }

  /** `texts`: as `ReportRedaction` has blanked them, here and in what was said. */
  redact(who: Who, reason: RedactionReason, texts: string[], blanked: BlankedTexts[]): YearlyReportRedacted {
    return said(YearlyReportRedacted, { ...this.facts(who), reason, texts, blanked });
  }

  /** The county's own always; others when it is submitted. */
  isReadableBy(who: Who): boolean {
    return this.isSubmitted || isOfCounty(who, this.county);
  }

  private facts(who: Who): Pick<YearlyReportWritten, 'report' | 'reportCounty' | 'year' | 'by'> {
    return { report: this.id, reportCounty: this.county, year: this.year, by: who.by() };
  }

  mustBeTheirs(who: Who): void {
    if (isOfCounty(who, this.county)) return;
    throw new Refusal(
      'forbidden',
      'not-your-county',
      `Only the coordinators of the county ${this.county} write its yearly report.`,
    );
  }

  private mustBeDraft(): void {
    if (!this.isSubmitted) return;
    throw new Refusal('conflict', 'report-submitted', 'The report is submitted: reopen it to change it.');
  }
}

const isOfCounty = (who: Who, county: string): boolean => who.level === 'county' && who.county === county;
