import { Refusal } from '@lanken/contracts';

/** A file as a table: its head, and below it rows with the numbers that a spreadsheet gives them. */
export interface Table {
  head: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** As a spreadsheet counts: the head is row 1. */
  number: number;
  cells: string[];
  /** What is wrong with the row already, before anybody asks what it means. */
  unfit?: string;
}

export const mostRows = 10_000;
export const mostBytes = 5 * 1024 * 1024;

/** The lines of a file as a table, without those that are empty; `unfit` are rows that are wrong in the file itself, and why. */
export function tableOf(lines: string[][], unfit = new Map<number, string>()): Table {
  const [head, ...below] = lines;
  if (!head)
    throw new Refusal('unprocessable', 'file-empty', 'The file is empty: its first row names the columns.');
  const why = (cells: string[], number: number): string | undefined =>
    unfit.get(number) ?? (cells.slice(head.length).some(Boolean) ? tooWide(head.length) : undefined);
  const rows = below
    .map((cells, index) => ({ number: index + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ number, cells }) => cells.some(Boolean) || unfit.has(number))
    .map((row) => ({ ...row, unfit: why(row.cells, row.number) }));
  if (rows.length > mostRows)
    throw new Refusal(
      'unprocessable',
      'too-many-rows',
      `The file has ${rows.length} rows; at most ${mostRows} come in at once. Divide it.`,
    );
  return { head: head.map((name) => name.trim()), rows };
}

const tooWide = (columns: number): string =>
  `The row has more cells than the ${columns} columns that the first row names.`;
