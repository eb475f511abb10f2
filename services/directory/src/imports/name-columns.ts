import { Refusal, type FieldProblem, type ImportKind } from '@lanken/contracts';
import { columnsOf, swedishColumns } from './row-inputs.js';
import type { Table } from './table.js';

/** A row by the names of its columns; an empty cell is not there. */
export interface NamedRow {
  number: number;
  cells: Record<string, string>;
  unfit?: string;
}

/** The rows by column; refuses a head that lacks a column, has one twice or one that nobody knows. */
export function nameColumns(kind: ImportKind, { head, rows }: Table): NamedRow[] {
  const { required, optional } = columnsOf[kind];
  const names = head.map((name) => swedishColumns[name.toLowerCase()] ?? name.toLowerCase());
  const problem = (name: string, message: string): FieldProblem => ({ pointer: `/1/${name}`, message });
  const problems = [
    ...required
      .filter((name) => !names.includes(name))
      .map((name) => problem(name, `the column ${name} is missing`)),
    ...names
      .filter((name) => ![...required, ...optional].includes(name))
      .map((name) => problem(name, `there is no column ${name || 'without a name'} here`)),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => problem(name, `the column ${name} stands twice`)),
  ];
  if (problems.length)
    throw new Refusal(
      'unprocessable',
      'columns-are-wrong',
      `The first row names the columns: of ${kind} these are ${required.join(', ')}, and if you like ${optional.join(', ')}.`,
      problems,
    );
  return rows.map(({ number, cells, unfit }) => ({
    number,
    cells: Object.fromEntries(
      names.map((name, index) => [name, cells[index] ?? '']).filter(([, cell]) => cell),
    ) as Record<string, string>,
    unfit,
  }));
}
