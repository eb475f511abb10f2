import { Refusal } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in, as an HMAC of its issuer and subject, and the person that it belongs to. */
@Entity()
export class IdentityLink {
  @PrimaryColumn('text')
  identity: string;

  @Column('uuid')
  person: string;

  @Column('timestamptz')
  linked: Date;

  static of(identity: string, person: string, linked: Date): IdentityLink {
    return Object.assign(new IdentityLink(), { identity, person, linked });
  }

  /** Why a sign-in that is linked already cannot be linked to a person. */
  refusalFor(person: string): Refusal {
    return person === this.person
      ? new Refusal(
          'conflict',
          'identity-linked',
          'This sign-in is linked to you already: there is nothing left to accept.',
        )
      : new Refusal(
          'conflict',
          'identity-linked',
          'This sign-in belongs to another person: sign in with an account of your own.',
        );
  }
}
