import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person no longer holds an appointment: the needs that they handle there wait for another. */
@Entity()
export class Departure {
  /** The appointment. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  person: string;

  /** The organisation where another takes over, with who that is; null where nobody is named. */
  @Column('uuid', { nullable: true })
  organisation: string | null;

  @Column('uuid', { nullable: true })
  takenOverBy: string | null;
}
