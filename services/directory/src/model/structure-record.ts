import { noCounty, type Role, type StructureKind, type Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import type { Day } from './day.js';

export const structureStates = ['forming', 'active', 'dormant', 'ended'] as const;
export type StructureState = (typeof structureStates)[number];

/** What is known of a collaboration structure. Its place is for ever the one that it was formed in: its events' subject. */
export abstract class StructureRecord extends Aggregate {
  @Column('text')
  kind: StructureKind;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  mandate: string | null;

  /** None of a national one. */
  @Column('text', { array: true })
  counties: string[];

  /** The organisation that convenes it. */
  @Column('uuid')
  convenor: string;

  @Column('text')
  visibility: Visibility;

  /** Weeks between its meetings, as it means them. */
  @Column('int', { nullable: true })
  rhythm: number | null;

  /** The structure whose body it is. */
  @Column('uuid', { nullable: true })
  partOf: string | null;

  /** Its members are those who hold this role in its counties. */
  @Column('text', { nullable: true })
  membersHold: Role | null;

  @Column('text')
  state: StructureState;

  @Column('date', { nullable: true })
  activeSince: Day | null = null;

  @Column('date', { nullable: true })
  lastMet: Day | null = null;

  /** The last day that it stays active without a meeting: what the clock looks at. */
  @Column('date', { nullable: true })
  awakeUntil: Day | null = null;

  /** The first day on which it no longer is. */
  @Column('date', { nullable: true })
  ended: Day | null = null;

  override get dataclass(): Visibility {
    return this.visibility;
  }

  /** Whether it is of the whole country. */
  get isNational(): boolean {
    return this.county === noCounty;
  }
}
