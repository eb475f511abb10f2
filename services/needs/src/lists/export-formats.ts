import type { ListedRow } from './listed-need.js';
import type { Table } from './table.js';
import { writeCsv } from './write-csv.js';
import { writeJson } from './write-json.js';
import { writeXlsx } from './write-xlsx.js';

interface Format {
  /** In the header Content-Type. */
  type: string;
  /** What the header Accept names it. */
  media: string;
  write(rows: AsyncIterable<ListedRow>, table: Table): AsyncIterable<string | Uint8Array>;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What needs can be exported as; the first unless told. */
export const exportFormats = {
  json: { type: 'application/json', media: 'application/json', write: writeJson },
  csv: { type: 'text/csv; charset=utf-8; header=present', media: 'text/csv', write: writeCsv },
  xlsx: { type: spreadsheet, media: spreadsheet, write: writeXlsx },
} satisfies Record<string, Format>;
export type ExportFormat = keyof typeof exportFormats;

export const formatNames = Object.keys(exportFormats) as ExportFormat[];
export const mediaTypes = formatNames.map((name) => exportFormats[name].media);
