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

/** What values a field has, and how they are asked for. */
export interface FieldKind {
  /** The type of the column. */
  type: string;
  filters: Filter[];
  /** The values are codes of counties and municipalities, which must be known. */
  ofPlaces?: true;
  /** It is asked for by words in it: a search. */
  byWords?: true;
}

/** A field of a need as lists know it. */
export interface NeedField extends FieldKind {
  /** In SQL. */
  column: string;
  /** The heads of its column in an export. */
  heads: Record<Language, string>;
  /** Whether a need may lack it. */
  optional: boolean;
}
