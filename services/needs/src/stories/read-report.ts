import { Refusal, type ReportFigures } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NIL } from 'uuid';
import { yearlyFigures } from '../model/yearly-figures.js';
import { YearlyReport } from '../model/yearly-report.js';
import { countNeeds } from './counted-needs.js';
import { ReportedYears } from './reported-years.js';

// The id of what is not there.
const unwritten = NIL;

/** Reads a county's report with its figures: those that were submitted, or as counted now. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly years: ReportedYears,
    private readonly clock: Clock,
  ) {}

  async of(
    county: string,
    year: string,
    by: Actor,
  ): Promise<{ report: YearlyReport; figures: ReportFigures }> {
    const asked = await this.years.of(county, year);
    const { manager } = this.dataSource;
    const kept = await manager.findOneBy(YearlyReport, { county, year: asked.year });
    const report = kept ?? YearlyReport.of(unwritten, county, asked.year);
    if (!report.isReadableBy(by))
      throw new Refusal(
        'not-found',
        'report-not-submitted',
        `The county ${county} has not submitted a report of ${year}; until it has, only the county reads it.`,
      );
    const figures =
      report.figures ??
      yearlyFigures(
        asked.year,
        await countNeeds(manager, county, asked.year),
        asked.municipalities,
        this.clock.now(),
      );
    return { report, figures };
  }
}
