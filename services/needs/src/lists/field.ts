import type { Language } from '@lanken/http';

/** Makes a value a parameter of the statement, and gives how the text names it. */
export type Bind = (value: unknown, type: string) => string;

/** One way to ask for needs by a field: a parameter of the list. */
export interface Filter {
  /** What follows the field's name in the parameter's. */
  suffix: '' | 'From' | 'To';
  /** What the value must be. */
  rules: PropertyDecorator[];
  /** What a need must fulfil, as SQL. */
  condition(column: string, value: unknown, bind: Bind): string;
}

/** How a value is shown in a table. */
export type Shown = 'text' | 'words' | 'places' | 'organisation' | 'instant' | 'number';

/** What values a field has, how they are asked for and shown. */
export interface FieldKind {
  /** The type of the column. */
  type: string;
  shown: Shown;
  /** `none`: needs that lack it, where they may. */
  filters(none: 'none' | undefined): Filter[];
  /** It is asked for by words in it: a search. */
  byWords?: true;
}

/** A field of a need as lists know it. */
export interface NeedField extends Omit<FieldKind, 'filters'> {
  filters: Filter[];
  /** In SQL. */
  column: string;
  /** What it is filtered by, in SQL. */
  asked: string;
  /** The heads of its column in an export. */
  heads: Record<Language, string>;
  /** Whether a need may lack it. */
  optional: boolean;
}
