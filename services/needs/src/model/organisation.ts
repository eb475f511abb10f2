import type { Level, OrganisationKind } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation as the directory has said: the copy that needs are routed by. */
@Entity()
export class Organisation {
  @PrimaryColumn('uuid')
  organisation: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  level: Level;

  @Column('text')
  county: string;

  @Column('text')
  municipality: string;
}
