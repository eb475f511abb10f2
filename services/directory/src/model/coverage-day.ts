import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from './day.js';

/** The one row by which the clock knows on which day coverage was counted last. */
@Entity()
export class CoverageDay {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date', { nullable: true })
  counted: Day | null;
}
