import { stringify } from 'csv-stringify/sync';
import type { RowProblem } from './planned.js';

export interface ReportedRow {
  number: number;
  cells: Record<string, string> | null;
  problem: RowProblem | null;
}

/**
 * The report as a CSV file that Swedish Excel opens: the rows that cannot come in, with why, to be mended there. A cell that
 * begins like a formula is only a text.
 */
export function writeReport(columns: string[], rows: ReportedRow[]): string {
  const lines = rows.map(({ number, cells, problem }) => [
    number,
    problem?.detail ?? '',
    ...columns.map((column) => cells?.[column] ?? ''),
  ]);
  return stringify([['row', 'problem', ...columns], ...lines], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
