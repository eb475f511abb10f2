import { Refusal } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { blankTexts, history, Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ReportRedaction } from '../model/report-redaction.js';
import { loadReport } from '../stories/load-report.js';
import { ReportedYears } from '../stories/reported-years.js';
import { RedactionAsked } from './redaction-asked.js';

@Controller('needs/v1/yearly-reports')
export class RedactYearlyReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly years: ReportedYears,
  ) {}

  /** Blanks, for ever, a section of a yearly report in all of its versions, also when it is submitted; no figures. */
  @Post(':county/:year/redact')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  async redact(
    @Param('county') county: string,
    @Param('year') year: string,
    @Body() { texts, reason }: RedactionAsked,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const asked = await this.years.of(county, year);
    return this.transactions.run(async (tx) => {
      const report = await loadReport(tx, asked);
      if (by.role !== 'administrator') report.mustBeTheirs(by);
      if (!report.sequence)
        throw new Refusal(
          'not-found',
          'report-not-written',
          `The county ${county} has written nothing of ${year}.`,
        );
      const aggregate = `yearly-report/${report.id}`;
      const redaction = new ReportRedaction(report, await history(tx.manager, aggregate), texts);
      const blanked = await blankTexts(tx.manager, aggregate, (text) => redaction.hits(text));
      redaction.blankReport();
      tx.say(report, report.redact(by, reason, texts, blanked));
      return commandResult(report);
    });
  }
}
