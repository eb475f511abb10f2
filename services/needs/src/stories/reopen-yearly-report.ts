import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsWritten } from '../needs/is-written.js';
import { checkWriting, Writing } from '../texts/writing.js';
import { loadReport } from './load-report.js';
import { ReportedYears } from './reported-years.js';

export class Reopening extends Writing {
  /** What is to be corrected. */
  @IsWritten(2_000)
  reason: string;
}

@Controller('needs/v1/yearly-reports')
export class ReopenYearlyReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly years: ReportedYears,
  ) {}

  /** The county takes its submitted report back to correct it. */
  @Post(':county/:year/reopen')
  @HttpCode(200)
  @Holding('county_coordinator')
  async reopen(
    @Param('county') county: string,
    @Param('year') year: string,
    @Body() written: Reopening,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const asked = await this.years.of(county, year);
    return this.transactions.run(async (tx) => {
      const report = await loadReport(tx, asked);
      const event = report.reopen(written.reason, by);
      checkWriting(event, written);
      tx.say(report, event);
      return commandResult(report);
    });
  }
}
