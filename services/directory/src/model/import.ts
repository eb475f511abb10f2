import {
  ImportApplied,
  ImportUndone,
  Refusal,
  type By,
  type ImportKind,
  type Level,
} from '@lanken/contracts';
import type { Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { saying } from './saying.js';

export const importStates = ['previewed', 'applied', 'undone', 'forgotten'] as const;
export type ImportState = (typeof importStates)[number];

interface Importer {
  person: string;
  level: Level;
  county: string;
  municipality: string;
}

/** A file that somebody brings, to be looked at first: all of it comes into the directory, or nothing. */
@Entity()
export class Import extends Aggregate {
  @Column('text')
  kind: ImportKind;

  /** Who brought it. */
  @Column('uuid')
  person: string;

  @Column('text')
  state: ImportState;

  /** How many rows it has. */
  @Column('int')
  rows: number;

  /** How many of them could not come in when they were looked at last. */
  @Column('int')
  wrong: number;

  @Column('timestamptz')
  previewed: Date;

  @Column('timestamptz', { nullable: true })
  applied: Date | null = null;

  @Column('timestamptz', { nullable: true })
  undone: Date | null = null;

  override get dataclass(): Visibility {
    return 'restricted';
  }

  preview(
    { person, level, county, municipality }: Importer,
    seen: Pick<Import, 'id' | 'kind' | 'rows' | 'wrong'>,
    now: Date,
  ): void {
    if (!seen.rows)
      throw new Refusal('unprocessable', 'file-has-no-rows', 'The file has a head, but no row below it.');
    Object.assign(this, { person, level, county, municipality, ...seen, state: 'previewed', previewed: now });
  }

  /** All rows come in; `wrong` of them cannot, as of now. */
  apply(wrong: number, now: Date, by: By): ImportApplied {
    this.must('previewed');
    if (wrong)
      throw new Refusal(
        'conflict',
        'rows-are-wrong',
        `${wrong} of ${this.rows} rows cannot come in, so none does. Look at them, mend the file and send it anew.`,
      );
    Object.assign(this, { state: 'applied', wrong, applied: now });
    return saying(ImportApplied, { import: this.id, about: this.kind, rows: this.rows, by });
  }

  /** What it brought is taken back; `changed` says what of that somebody has done something with since. */
  undo(changed: string[], now: Date, by: By): ImportUndone {
    this.must('applied');
    if (changed.length)
      throw new Refusal(
        'conflict',
        'changed-since',
        `It cannot be undone as a whole, so nothing is: ${changed.slice(0, 5).join('; ')}${changed.length > 5 ? ` and ${changed.length - 5} more` : ''}.`,
      );
    Object.assign(this, { state: 'undone', undone: now });
    return saying(ImportUndone, { import: this.id, about: this.kind, rows: this.rows, by });
  }

  /** Nobody wanted it for a while: its rows are gone. */
  forget(): void {
    this.must('previewed');
    this.state = 'forgotten';
  }

  private must(state: ImportState): void {
    if (this.state !== state)
      throw new Refusal(
        'conflict',
        'import-state',
        `The import is ${this.state}; this takes one that is ${state}.`,
      );
  }
}
