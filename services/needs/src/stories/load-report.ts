import type { Transaction } from '@lanken/messaging';
import { YearlyReport } from '../model/yearly-report.js';
import type { ReportedYear } from './reported-years.js';

/** Locks and loads the report of a county and a year, or begins it; one at a time, also while there is no row to lock. */
export async function loadReport(tx: Transaction, { county, year }: ReportedYear): Promise<YearlyReport> {
  await tx.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `yearly-report/${county}/${year}`,
  ]);
  const report = await tx.manager.findOneBy(YearlyReport, { county, year });
  return report ?? YearlyReport.of(tx.newId(), county, year);
}
