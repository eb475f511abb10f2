import { ReportTexts, reportSectionLimit } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsWritten } from '../needs/is-written.js';
import { checkWriting, Writing } from '../texts/writing.js';
import { loadReport } from './load-report.js';
import { ReportedYears } from './reported-years.js';

/** The report's texts, written anew: a section that is left out is empty. */
export class ReportWords extends Writing implements ReportTexts {
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
    @Body() written: ReportWords,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const { background, noticed, answered, unanswered, proposals } = written;
    const texts = { background, noticed, answered, unanswered, proposals };
    const asked = await this.years.of(county, year);
    return this.transactions.run(async (tx) => {
      const report = await loadReport(tx, asked);
      report.mustBeTheirs(by);
      matches(report, seen);
      const event = report.write(texts, by);
      checkWriting(event, written);
      tx.say(report, event);
      return commandResult(report);
    });
  }
}
