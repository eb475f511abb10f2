import type { Level, OrganisationKind } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation as the directory has said: the copy that needs are routed by. */
@Entity()
export class Organisation {
  @PrimaryColumn('uuid')
  organisation: string;

  /** Empty where the event was heard before names were kept. */
  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  level: Level;

  @Column('text')
  county: string;

  @Column('text')
  municipality: string;

  /** Whether it has merged or been dissolved. */
  @Column('boolean')
  ended = false;

  /** What stands in its place since it ended; null where nothing does. */
  @Column('uuid', { nullable: true })
  successor: string | null = null;
}
