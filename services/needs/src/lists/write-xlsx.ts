import { writeXlsxStream, type CellValue } from 'hucre/xlsx';
import type { Shown } from './field.js';
import type { ListedRow } from './listed-need.js';
import type { Cell, Table } from './table.js';

/** The needs as a spreadsheet, which grows as it is read. */
export async function* writeXlsx(
  rows: AsyncIterable<ListedRow>,
  table: Table,
): AsyncGenerator<Uint8Array, void, undefined> {
  const columns = table.columns.map(({ head, shown }) => ({
    header: head,
    width: widths[shown],
    ...formats[shown],
  }));
  yield* writeXlsxStream(values(rows, table), { name: table.name, columns, freezePane: { rows: 1 } });
}

const widths: Record<Shown, number> = {
  text: 38,
  words: 20,
  places: 24,
  organisation: 38,
  instant: 20,
  number: 10,
};
const formats: Partial<Record<Shown, { numFmt: string }>> = { instant: { numFmt: 'yyyy-mm-dd hh:mm:ss' } };

async function* values(rows: AsyncIterable<ListedRow>, table: Table): AsyncGenerator<CellValue[]> {
  for await (const row of rows)
    yield table.cellsOf(row).map((cell, index) => valueOf(cell, table.columns[index]!.shown));
}

// A spreadsheet knows no time zones: an instant is the day and time that it says.
const valueOf = (cell: Cell, shown: Shown): CellValue =>
  shown === 'instant' && cell !== null ? new Date(`${String(cell).replace(' ', 'T')}Z`) : cell;
