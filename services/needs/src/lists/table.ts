import type { Language } from '@lanken/http';
import type { Places } from '../model/places.js';
import { cellWords, type Word } from './cell-words.js';
import type { Shown } from './field.js';
import type { ListedRow } from './listed-need.js';
import { fieldNames, needFields } from './need-fields.js';

/** What a cell holds; an instant as the clock on the wall in Sweden shows it. */
export type Cell = string | number | null;

export interface Column {
  head: string;
  shown: Shown;
}

/** Needs as a table for people: the id and every field, in their language, with the names of places. */
export class Table {
  readonly columns: Column[];

  constructor(
    private readonly language: Language,
    private readonly places: Places,
  ) {
    const fields = fieldNames.map((name) => needFields[name]);
    this.columns = [
      { head: 'Id', shown: 'text' },
      ...fields.map(({ heads, shown }) => ({ head: heads[language], shown })),
    ];
  }

  /** What the table is called. */
  get name(): string {
    return this.language === 'sv' ? 'Behov' : 'Needs';
  }

  cellsOf(row: ListedRow): Cell[] {
    return [row.id, ...fieldNames.map((name) => this.cell(needFields[name].shown, row[name]))];
  }

  private cell(shown: Shown, value: unknown): Cell {
    if (value === null || value === undefined) return null;
    return shown === 'number' ? (value as number) : this.show[shown](value as never);
  }

  private readonly show: Record<Exclude<Shown, 'number'>, (value: never) => string> = {
    text: (text: string) => text,
    organisation: (id: string) => this.places.nameOf(id),
    // Never the code alone, where there is a name: a spreadsheet would take it for a number, and 07 for 7.
    places: (codes: string | string[]) =>
      [codes]
        .flat()
        .map((code) => [...new Set([code, this.places.nameOf(code)])].join(' '))
        .join(', '),
    words: (words: string | string[]) =>
      [words]
        .flat()
        .map((word) => cellWords[this.language][word as Word])
        .join(', '),
    instant: (instant: Date) => wallClock.format(instant),
  };
}

// As Swedish spreadsheets understand it: 2026-03-01 12:30:00.
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});
