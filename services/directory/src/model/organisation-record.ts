import type { IdentifierScheme, OrganisationKind, Visibility } from '@lanken/contracts';
import { Column } from 'typeorm';
import type { Day } from './day.js';
import type { Era, Eras } from './eras.js';
import type { Area } from './place.js';
import { Verifiable } from './verifiable.js';

export const organisationStates = ['proposed', 'active', 'merged', 'dissolved', 'rejected'] as const;
export type OrganisationState = (typeof organisationStates)[number];

export interface NameEra extends Era {
  name: string;
}

export interface PlaceEra extends Era, Area {}

/** A county or municipality in which an organisation works besides its own. */
export interface WorksIn {
  area: string;
  from: Day;
  to: Day | null;
}

/** What is known of an organisation. `county` and `municipality` stay those of its first place: its events' subject. */
export abstract class OrganisationRecord extends Verifiable {
  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  state: OrganisationState;

  /** The county in which it lies now. */
  @Column('text')
  countyNow: string;

  @Column('text')
  municipalityNow: string;

  @Column('jsonb')
  names: Eras<NameEra>;

  @Column('jsonb')
  places: Eras<PlaceEra>;

  @Column('jsonb')
  identifiers: Partial<Record<IdentifierScheme, string>> = {};

  @Column('jsonb')
  worksIn: WorksIn[] = [];

  /** Who stands in its place, once it is merged or dissolved. */
  @Column('uuid', { nullable: true })
  successor: string | null = null;

  /** The first day on which it no longer is. */
  @Column('date', { nullable: true })
  ceased: Day | null = null;

  override get dataclass(): Visibility {
    return 'public';
  }

  /** Where it lies now. */
  get place(): Area {
    return { county: this.countyNow, municipality: this.municipalityNow };
  }
}
