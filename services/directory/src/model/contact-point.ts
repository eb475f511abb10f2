import {
  byClock,
  ContactPointSet,
  ContactPointVerificationAsked,
  ContactPointVerified,
  ContactPointWithdrawn,
  Refusal,
  type By,
  type ContactWay,
  type Role,
  type Visibility,
} from '@lanken/contracts';
import { Column, Entity } from 'typeorm';
import type { Day } from './day.js';
import type { Organisation } from './organisation.js';
import { saying } from './saying.js';
import { Verifiable } from './verifiable.js';

export type ContactTerms = Pick<
  ContactPoint,
  'title' | 'role' | 'offer' | 'email' | 'phone' | 'web' | 'visibility'
>;

/** Where a role is reached, whoever holds it: a mailbox, a phone, a page. It says nobody's name. */
@Entity()
export class ContactPoint extends Verifiable {
  @Column('uuid')
  organisation: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  role: Role | null;

  /** The service that it is about. */
  @Column('uuid', { nullable: true })
  offer: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  web: string | null;

  @Column('text')
  visibility: Visibility;

  @Column('timestamptz')
  changed: Date;

  /** The day on which it was withdrawn. */
  @Column('date', { nullable: true })
  withdrawn: Day | null = null;

  override get dataclass(): Visibility {
    return this.visibility;
  }

  add(organisation: Organisation, id: string, terms: ContactTerms, now: Date, by: By): ContactPointSet {
    organisation.must('active');
    const { level, county, municipality } = organisation;
    Object.assign(this, { id, level, county, municipality, organisation: organisation.id });
    return this.set(terms, now, by);
  }

  /** It is another now. */
  revise(terms: ContactTerms, now: Date, by: By): ContactPointSet {
    this.mustBeThere();
    return this.set(terms, now, by);
  }

  withdraw(today: Day, now: Date, by: By): ContactPointWithdrawn {
    this.mustBeThere();
    Object.assign(this, { email: null, phone: null, web: null, withdrawn: today, changed: now });
    return saying(ContactPointWithdrawn, { ...this.named(), by });
  }

  /** Who answers for the organisation says that it is reached there. */
  verify(today: Day, by: By): ContactPointVerified {
    this.mustBeThere();
    this.verified = today;
    this.freshen(today);
    return saying(ContactPointVerified, { ...this.named(), by });
  }

  /** Asks whether it is true, when it is time. */
  askForVerification(today: Day): ContactPointVerificationAsked | undefined {
    const freshness = this.ask(today);
    if (!freshness) return undefined;
    const verified = this.verified && { verified: this.verified };
    return saying(ContactPointVerificationAsked, { ...this.named(), freshness, ...verified, by: byClock });
  }

  /** The ways in which somebody is reached there. */
  get ways(): ContactWay[] {
    return (['email', 'phone', 'web'] as const).filter((way) => this[way] !== null);
  }

  private set(terms: ContactTerms, now: Date, by: By): ContactPointSet {
    Object.assign(this, terms, { changed: now });
    if (!this.ways.length) throw unreachable();
    const { role, offer, ways, visibility } = this;
    const about = { ...(role && { role }), ...(offer && { offer }) };
    return saying(ContactPointSet, { ...this.named(), ...about, ways, visibility, by });
  }

  private named(): { point: string; organisation: string } {
    return { point: this.id, organisation: this.organisation };
  }

  private mustBeThere(): void {
    if (this.withdrawn)
      throw new Refusal(
        'conflict',
        'contact-point-withdrawn',
        `The contact point was withdrawn on ${this.withdrawn}: add a new one.`,
      );
  }
}

function unreachable(): Refusal {
  const message = 'A contact point is reached by e-mail, by phone or on the web: give one of them.';
  return new Refusal('unprocessable', 'unreachable', message, [{ pointer: '/email', message }]);
}
