import {
  noCounty,
  noMunicipality,
  PersonCorrected,
  PersonIdentityLinked,
  PersonInvited,
  PersonRegistered,
  Refusal,
} from '@lanken/contracts';
import type { By, Visibility } from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { saying } from './saying.js';

/** Somebody who may hold posts. The only place in the whole system with a name, an e-mail address and a phone number. */
@Entity()
export class Person extends Aggregate {
  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  /** The organisation that answers for the entry. */
  @Column('uuid')
  organisation: string;

  override get dataclass(): Visibility {
    return 'restricted';
  }

  register(
    details: Pick<Person, 'id' | 'name' | 'email' | 'phone' | 'organisation'>,
    by: By,
  ): PersonRegistered {
    Object.assign(this, details, { level: 'national', county: noCounty, municipality: noMunicipality });
    return saying(PersonRegistered, { personRef: this.id, by });
  }

  /** What is told takes the place of what was there. */
  correct(told: Partial<Pick<Person, 'name' | 'email' | 'phone' | 'organisation'>>, by: By): PersonCorrected {
    const changed = (['name', 'email', 'phone', 'organisation'] as const).filter(
      (field) => told[field] !== undefined && told[field] !== this[field],
    );
    if (!changed.length)
      throw new Refusal(
        'conflict',
        'nothing-to-correct',
        'The entry says that already: there is nothing to correct.',
      );
    for (const field of changed) Object.assign(this, { [field]: told[field] });
    return saying(PersonCorrected, { personRef: this.id, fields: changed, by });
  }

  invite(expires: Date, by: By): PersonInvited {
    return saying(PersonInvited, { personRef: this.id, expires: expires.toISOString(), by });
  }

  linkIdentity(identity: string): PersonIdentityLinked {
    return saying(PersonIdentityLinked, {
      personRef: this.id,
      identity,
      by: { actor: 'person', personRef: this.id },
    });
  }
}
