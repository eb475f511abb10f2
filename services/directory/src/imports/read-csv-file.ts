import { isUtf8 } from 'node:buffer';
import { Refusal } from '@lanken/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { tableOf, type Table } from './table.js';

const separators = [';', ',', '\t'] as const;

/** The table that a CSV file is: in UTF-8, or in what a Swedish Excel writes else; with any usual separator. */
export function readCsvFile(bytes: Buffer): Table {
  if (bytes.includes(0))
    throw notCsv('it is no text. A spreadsheet is sent as .xlsx, or saved as "CSV UTF-8" first');
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
  try {
    const lines = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return tableOf(lines);
  } catch (error) {
    if (error instanceof CsvError) throw notCsv(error.message);
    throw error;
  }
}

/** That of which the first line has most. */
function separatorOf(text: string): string {
  const [first] = text.split(/\r?\n/, 1);
  const count = (separator: string): number => first!.split(separator).length;
  return separators.reduce((best, other) => (count(other) > count(best) ? other : best));
}

const notCsv = (why: string): Refusal =>
  new Refusal('unprocessable', 'file-is-no-csv', `The file is not what its name says, CSV: ${why}.`);
