import { Column, Entity, PrimaryColumn } from 'typeorm';

const again = 5_000; // milliseconds
const lasting = 60_000; // as long as somebody may still act by a copy of the organisations that is older

/** That an organisation has ended, and its successor takes its places in needs, until no need has it left. */
@Entity()
export class Succession {
  /** The organisation that has ended. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  successor: string;

  @Column('timestamptz')
  since: Date;

  /** When to look again for needs that still have it. */
  @Column('timestamptz')
  lookAt: Date;

  static of(ended: string, successor: string, now: Date): Succession {
    return Object.assign(new Succession(), { id: ended, successor, since: now, lookAt: now });
  }

  /** No need has it now; whether there may come one. */
  rest(now: Date): boolean {
    this.lookAt = new Date(now.getTime() + again);
    return now.getTime() - this.since.getTime() < lasting;
  }
}
