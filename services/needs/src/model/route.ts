import type { SubstanceArea } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from './day.js';

/** Which national organisation takes needs of a substance area, as the directory has said. */
@Entity()
export class Route {
  @PrimaryColumn('uuid')
  routing: string;

  /** Null: of every area that has no route of its own. */
  @Column('text', { nullable: true })
  substanceArea: SubstanceArea | null;

  @Column('uuid')
  organisation: string;

  @Column('date')
  starts: Day;

  /** The last day; null while none is known. */
  @Column('date', { nullable: true })
  ends: Day | null;
}

export const isInForce = ({ starts, ends }: Route, day: Day): boolean =>
  starts <= day && (ends === null || day <= ends);
