import { stringify } from 'csv-stringify/sync';
import { inBatches } from './in-batches.js';
import type { ListedRow } from './listed-need.js';
import type { Table } from './table.js';

/** As Swedish Excel opens it: semicolons between, decimal commas, and a cell that begins like a formula is only a text. */
const asExcelTakesIt = {
  delimiter: ';',
  record_delimiter: 'windows',
  escape_formulas: true,
  cast: { number: (number: number) => number.toString().replace('.', ',') },
} as const;

/** The needs as CSV, beginning with the mark by which Excel knows UTF-8. */
export async function* writeCsv(
  rows: AsyncIterable<ListedRow>,
  table: Table,
): AsyncGenerator<string, void, undefined> {
  yield stringify([table.columns.map(({ head }) => head)], { ...asExcelTakesIt, bom: true });
  for await (const batch of inBatches(rows, 100))
    yield stringify(
      batch.map((row) => table.cellsOf(row)),
      asExcelTakesIt,
    );
}
