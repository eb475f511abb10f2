import { createHash } from 'node:crypto';
import { Refusal } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const daysToAccept = 14;

/** What is kept of an invitation code. A code is random and long, so that a plain hash is not guessed back. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** A one-time code that lets whoever is signed in say: I am this person. */
@Entity()
export class Invitation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  person: string;

  @Column('text')
  codeHash: string;

  @Column('timestamptz')
  expires: Date;

  @Column('timestamptz', { nullable: true })
  accepted: Date | null = null;

  static to(person: string, id: string, code: string, now: Date): Invitation {
    const expires = new Date(now.getTime() + daysToAccept * 86_400_000);
    return Object.assign(new Invitation(), { id, person, codeHash: hashOfCode(code), expires });
  }

  accept(now: Date): void {
    if (this.accepted)
      throw new Refusal(
        'conflict',
        'invitation-used',
        'The invitation has been accepted already: a code works once.',
      );
    if (this.expires <= now)
      throw new Refusal(
        'conflict',
        'invitation-expired',
        'The invitation is no longer valid: ask for a new one.',
      );
    this.accepted = now;
  }

  /** A newer invitation takes its place. */
  withdraw(now: Date): void {
    if (this.expires > now) this.expires = now;
  }
}
