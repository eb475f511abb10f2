import type { Role, SubstanceArea } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column } from 'typeorm';
import type { OrganisationRecord } from './organisation-record.js';
import type { Area } from './place.js';

/** What belongs to an organisation, and gives a role where that lies. */
export abstract class Located extends Aggregate {
  @Column('uuid')
  organisation: string;

  @Column('text')
  role: Role;

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  /** The county in which the organisation lies now; `county` is that of the first place: the events' subject. */
  @Column('text')
  countyNow: string;

  @Column('text')
  municipalityNow: string;

  get place(): Area {
    return { county: this.countyNow, municipality: this.municipalityNow };
  }

  /** What it gives, as events say it. */
  protected gives() {
    const { organisation, role, level, substanceAreas } = this;
    return { organisation, role, level, ...this.place, substanceAreas };
  }

  /** At the beginning: everything of its own place. */
  protected settle({
    id: organisation,
    level,
    place,
  }: Pick<OrganisationRecord, 'id' | 'level' | 'place'>): void {
    Object.assign(this, { organisation, level, ...place });
    this.lieIn(place);
  }

  protected lieIn({ county, municipality }: Area): void {
    this.countyNow = county;
    this.municipalityNow = municipality;
  }
}
