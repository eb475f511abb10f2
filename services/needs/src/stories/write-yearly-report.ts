import { ReportTexts, reportSectionLimit } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsWritten } from '../needs/is-written.js';
import { loadReport } from './load-report.js';
import { ReportedYears } from './reported-years.js';

/** The report's texts, written anew: a section that is left out is empty. */
export class ReportWords implements ReportTexts {
  @IsOptional()
  @IsWritten(reportSectionLimit)
  background?: string;

  @IsOptional()
  @IsWritten(reportSectionLimit)
  noticed?: string;

  @IsOptional()
  @IsWritten(reportSectionLimit)
  answered?: string;

  @IsOptional()
  @IsWritten(reportSectionLimit)
  unanswered?: string;

  @IsOptional()
  @IsWritten(reportSectionLimit)
  proposals?: string;
}

@Controller('needs/v1/yearly-reports')
export class WriteYearlyReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly years: ReportedYears,
  ) {}

  /** The county writes its report of a year; nobody writes the figures. */
  @Put(':county/:year')
  @Holding('county_coordinator')
  async write(
    @Param('county') county: string,
    @Param('year') year: string,
    @IfMatch() seen: number,
    @Body() texts: ReportWords,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const asked = await this.years.of(county, year);
    return this.transactions.run(async (tx) => {
      const report = await loadReport(tx, asked);
      report.mustBeTheirs(by);
      matches(report, seen);
      tx.say(report, report.write(texts, by));
      return commandResult(report);
    });
  }
}
