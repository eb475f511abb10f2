import { Refusal, ServiceOfferSet, type By, type OfferStatus, type SubstanceArea } from '@lanken/contracts';
import type { Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import type { Organisation } from './organisation.js';
import { saying } from './saying.js';

/** A place where a service is given to who comes there. */
export interface Site {
  id: string;
  title: string;
  street: string;
  postalCode: string;
  city: string;
}

export type OfferTerms = Pick<
  ServiceOffer,
  'title' | 'description' | 'link' | 'substanceAreas' | 'sites' | 'status'
>;

/** A service that an organisation gives to people or to other organisations: public, as everything about it. */
@Entity()
export class ServiceOffer extends Aggregate {
  @Column('uuid')
  organisation: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  /** None where it is given by phone or on the web only. */
  @Column('jsonb')
  sites: Site[];

  @Column('text')
  status: OfferStatus;

  @Column('timestamptz')
  changed: Date;

  override get dataclass(): Visibility {
    return 'public';
  }

  offer(organisation: Organisation, id: string, terms: OfferTerms, now: Date, by: By): ServiceOfferSet {
    organisation.must('active');
    const { level, county, municipality } = organisation;
    Object.assign(this, { id, level, county, municipality, organisation: organisation.id });
    return this.set(terms, now, by);
  }

  /** It is another now; what is defunct stays so. */
  revise(terms: OfferTerms, now: Date, by: By): ServiceOfferSet {
    if (this.status === 'defunct')
      throw new Refusal(
        'conflict',
        'offer-is-defunct',
        'This service is not given any more, for good: make a new offer where it is given again.',
      );
    return this.set(terms, now, by);
  }

  private set(terms: OfferTerms, now: Date, by: By): ServiceOfferSet {
    Object.assign(this, terms, { changed: now });
    const { id: offer, organisation, status, title, description, substanceAreas } = this;
    return saying(ServiceOfferSet, { offer, organisation, status, title, description, substanceAreas, by });
  }
}
