import { Entity, PrimaryColumn } from 'typeorm';

/** That an open need is older than clocks are, and has none yet. */
@Entity()
export class Clockless {
  /** The need. */
  @PrimaryColumn('uuid')
  id: string;
}
