import { Refusal, type FieldProblem } from '@lanken/contracts';
import type { Aggregate } from '@lanken/persistence';
import { inputOf } from '@lanken/http';
import type { NamedRow } from './name-columns.js';

/** Why a row cannot come in. */
export interface RowProblem {
  code: string;
  detail: string;
  errors: FieldProblem[];
}

/** What things an import makes. */
export type Thing = 'organisation' | 'person' | 'post' | 'appointment';

/** What a row makes, in the order in which it is said. */
export interface Made {
  thing: Thing;
  aggregate: Aggregate;
  events: object[];
}

/** What becomes of a row: what it makes, or why it cannot. */
export interface PlannedRow {
  number: number;
  made: Made[];
  problem?: RowProblem;
}

/** What becomes of all rows, and what follows from them together. */
export interface Plan {
  rows: PlannedRow[];
  after: Made[];
}

/** What becomes of each row, one after the other, as `make` says, which refuses what cannot come in. */
export function planRows<I extends object>(
  rows: NamedRow[],
  Input: new () => I,
  make: (input: I) => Made[],
): PlannedRow[] {
  return rows.map(({ number, cells, unfit }) => {
    try {
      if (unfit) throw new Refusal('invalid', 'row-unfit', unfit);
      return { number, made: make(inputOf(Input, cells, 'body')) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message: detail, errors } = error;
      return {
        number,
        made: [],
        problem: { code, detail: code === 'invalid-input' ? wrongCells(errors) : detail, errors },
      };
    }
  });
}

const wrongCells = (errors: FieldProblem[]): string => errors.map(({ message }) => message).join('; ');
