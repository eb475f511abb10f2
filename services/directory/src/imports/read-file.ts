import { Refusal } from '@lanken/contracts';
import { readCsvFile } from './read-csv-file.js';
import { readWorkbook } from './read-workbook.js';
import type { Table } from './table.js';

/** The table that a file is; what it is follows from its name, and its content must agree. */
export async function readFile(name: string, bytes: Buffer): Promise<Table> {
  if (!bytes.length) throw new Refusal('unprocessable', 'file-empty', 'The file is empty.');
  if (/\.csv$/i.test(name)) return readCsvFile(bytes);
  if (/\.xlsx$/i.test(name)) return readWorkbook(bytes);
  throw new Refusal(
    'unsupported',
    'file-kind-unknown',
    'The name of the file must end in .csv or .xlsx: those are read.',
  );
}
