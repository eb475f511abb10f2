import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { yearlyFigures } from '../model/yearly-figures.js';
import { countNeeds, yearOf } from './counted-needs.js';
import { loadReport } from './load-report.js';
import { ReportedYears } from './reported-years.js';

@Controller('needs/v1/yearly-reports')
export class SubmitYearlyReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly years: ReportedYears,
  ) {}

  /** The county submits its report to the national agency: its figures are counted a last time and then fixed. */
  @Post(':county/:year/submit')
  @HttpCode(200)
  @Holding('county_coordinator')
  async submit(
    @Param('county') county: string,
    @Param('year') year: string,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const asked = await this.years.of(county, year);
    return this.transactions.run(async (tx) => {
      const report = await loadReport(tx, asked);
      const counted = await countNeeds(tx.manager, county, asked.year);
      const figures = yearlyFigures(asked.year, counted, asked.municipalities, tx.now);
      tx.say(report, report.submit(figures, by, yearOf(tx.now)));
      return commandResult(report);
    });
  }
}
