import { Refusal } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const registrationStates = ['open', 'approved', 'rejected'] as const;
export type RegistrationState = (typeof registrationStates)[number];

const mostOpen = 3;

/** An association that somebody has registered themselves, for its county to approve. */
@Entity()
export class AssociationRegistration {
  /** The organisation, which is proposed by it. */
  @PrimaryColumn('uuid')
  id: string;

  /** Who has registered it, and becomes its contact. */
  @Column('uuid')
  person: string;

  @Column('timestamptz')
  registered: Date;

  @Column('text')
  state: RegistrationState = 'open';

  @Column('text', { nullable: true })
  reason: string | null = null;

  /** `open` is how many others of the person wait for an answer. */
  static of(organisation: string, person: string, open: number, now: Date): AssociationRegistration {
    if (open >= mostOpen)
      throw new Refusal(
        'conflict',
        'registrations-open',
        `You have registered ${open} associations that no county has decided on yet: wait for that.`,
      );
    return Object.assign(new AssociationRegistration(), { id: organisation, person, registered: now });
  }

  approve(): void {
    this.mustBeOpen();
    this.state = 'approved';
  }

  reject(reason: string): void {
    this.mustBeOpen();
    this.state = 'rejected';
    this.reason = reason;
  }

  private mustBeOpen(): void {
    if (this.state !== 'open')
      throw new Refusal('conflict', 'registration-decided', `The registration is ${this.state} already.`);
  }
}
