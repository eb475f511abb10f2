import { importKinds, type ImportKind } from '@lanken/contracts';
import { IsDate, IsIn, IsInt, IsOptional, IsUUID } from 'class-validator';
import { importStates, type ImportState } from '../model/import.js';

/** A file that somebody brought. */
export class ImportShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsIn(importKinds)
  kind: ImportKind;

  /** Who brought it. */
  @IsUUID()
  person: string;

  @IsIn(importStates)
  state: ImportState;

  /** How many rows it has. */
  @IsInt()
  rows: number;

  /** How many of them could not come in when they were looked at. */
  @IsInt()
  wrong: number;

  @IsDate()
  previewed: Date;

  @IsOptional()
  @IsDate()
  applied: Date | null;

  @IsOptional()
  @IsDate()
  undone: Date | null;
}

export const shown = ({
  id,
  sequence,
  kind,
  person,
  state,
  rows,
  wrong,
  previewed,
  applied,
  undone,
}: ImportShown) =>
  Object.assign(new ImportShown(), {
    id,
    sequence,
    kind,
    person,
    state,
    rows,
    wrong,
    previewed,
    applied,
    undone,
  });
