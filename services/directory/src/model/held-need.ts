import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A need as its events say who has it: the copy that tells what an organisation or a holder has in hand. */
@Entity()
export class HeldNeed {
  /** The need. */
  @PrimaryColumn('uuid')
  id: string;

  /** The organisation that asks. */
  @Column('uuid')
  asker: string;

  @Column('uuid')
  custodian: string;

  /** Since when the custodian has it. */
  @Column('timestamptz')
  since: Date;

  /** The person who handles it. */
  @Column('uuid', { nullable: true })
  handler: string | null;

  /** Until it is closed or withdrawn. */
  @Column('boolean')
  open: boolean;
}
