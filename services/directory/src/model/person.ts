import {
  noCounty,
  noMunicipality,
  PersonCorrected,
  PersonIdentityLinked,
  PersonInvited,
  PersonRegistered,
  PersonVerificationAsked,
  PersonVerified,
  PersonWithdrawn,
  Refusal,
  byClock,
} from '@lanken/contracts';
import type { By, Visibility } from '@lanken/contracts';
import { Column, Entity } from 'typeorm';
import type { Day } from './day.js';
import { saying } from './saying.js';
import { Verifiable } from './verifiable.js';

/** Somebody who may hold posts. The only place in the whole system with a name, an e-mail address and a phone number. */
@Entity()
export class Person extends Verifiable {
  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  /** The organisation that answers for the entry. */
  @Column('uuid')
  organisation: string;

  /** A program, which has access but is appointed to nothing. */
  @Column('boolean')
  machine = false;

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

  registerMachine(
    details: Pick<Person, 'id' | 'name' | 'email' | 'phone' | 'organisation'>,
    by: By,
  ): PersonRegistered {
    this.machine = true;
    return this.register(details, by);
  }

  /** Refuses to appoint a program. */
  mustBeHuman(): void {
    if (!this.machine) return;
    const message = `${this.name} is a machine client: it has access by a grant, and is appointed to nothing.`;
    throw new Refusal('unprocessable', 'person-is-machine', message, [{ pointer: '/person', message }]);
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

  /** The person, or who answers for the entry, says that all of it is true. */
  verify(today: Day, by: By): PersonVerified {
    this.verified = today;
    this.freshen(today);
    return saying(PersonVerified, { personRef: this.id, by });
  }

  /** Asks whether it is true, when it is time. */
  askForVerification(today: Day): PersonVerificationAsked | undefined {
    const freshness = this.ask(today);
    if (!freshness) return undefined;
    const { id: personRef, organisation, verified } = this;
    const facts = { personRef, organisation, freshness, ...(verified && { verified }) };
    return saying(PersonVerificationAsked, { ...facts, by: byClock });
  }

  /** Came by a mistake: the entry goes. */
  withdraw(by: By): PersonWithdrawn {
    return saying(PersonWithdrawn, { personRef: this.id, by });
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
