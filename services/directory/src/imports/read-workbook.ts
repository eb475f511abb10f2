import { Refusal } from '@lanken/contracts';
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { mostRows, tableOf, type Table } from './table.js';
import { unpackWithinBounds } from './unpack-within-bounds.js';

/** The table that the first sheet of a workbook (.xlsx) is. */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004')
    throw notWorkbook('an old .xls, or no workbook at all. Save it as .xlsx');
  const sheet = await firstSheet(bytes);
  return tableOf(
    sheet.rows.map((row) => row.map(textOf)),
    formulasIn(sheet),
  );
}

async function firstSheet(bytes: Buffer): Promise<Sheet> {
  try {
    const options = { sheets: [0], maxRows: mostRows + 2 };
    const { sheets } = await readXlsx(unpackWithinBounds(bytes), options);
    if (sheets[0]) return sheets[0];
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw notWorkbook((error as Error).message);
  }
  throw notWorkbook('it has no sheet');
}

// What a formula came to when somebody saved it is not what it comes to here: nothing is computed, nothing is trusted.
const hasFormula = 'The row has a formula. Copy the cells and paste them as values.';

function formulasIn({ cells }: Sheet): Map<number, string> {
  const found = [...(cells ?? [])].filter(([, { formula }]) => formula !== undefined);
  return new Map(found.map(([place]) => [Number(place.split(',')[0]) + 1, hasFormula]));
}

// A day in a workbook is an instant at midnight, without a time zone.
const textOf = (value: CellValue): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value === null ? '' : String(value);

const notWorkbook = (why: string): Refusal =>
  new Refusal(
    'unprocessable',
    'file-is-no-workbook',
    `The file is not what its name says, a workbook: ${why}.`,
  );
