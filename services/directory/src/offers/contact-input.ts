import { Refusal, roles, type Role } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { IsEmail, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { IsPhone } from '../fields/is-phone.js';
import { IsWebAddress } from '../fields/is-web-address.js';
import type { ContactTerms } from '../model/contact-point.js';
import { Person } from '../model/person.js';
import { mustBeRoleMailbox } from '../model/role-mailbox.js';
import { ServiceOffer } from '../model/service-offer.js';
import { referred } from '../referred.js';

const contactVisibilities = ['public', 'network'] as const;

/** Where a role is reached, as somebody writes it. */
export class ContactInput {
  /** What is reached there: "ANDTS-samordning". Nobody's name. */
  @IsLine(200)
  title: string;

  /** The role that is reached there, where it is one. */
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  /** The service that it is about, where it is about one. */
  @IsOptional()
  @IsUUID()
  offer?: string;

  /** A mailbox of the role, not of a person. */
  @IsOptional()
  @IsEmail({}, { message: '$property must be an e-mail address' })
  email?: string;

  @IsOptional()
  @IsPhone()
  phone?: string;

  @IsOptional()
  @IsWebAddress()
  web?: string;

  /** `public`: in the open data and for everyone; `network`: for who holds an appointment. */
  @IsIn(contactVisibilities)
  visibility: (typeof contactVisibilities)[number] = 'public';
}

/** What is said of the contact point; the mailbox is nobody's own, and the service is the organisation's. */
export async function contactTerms(
  tx: Transaction,
  organisation: string,
  { title, role, offer, email, phone, web, visibility }: ContactInput,
): Promise<ContactTerms> {
  if (email) {
    const theirs = tx.manager
      .createQueryBuilder(Person, 'person')
      .where('organisation = :organisation or lower(email) = lower(:email)', { organisation, email });
    mustBeRoleMailbox(email, await theirs.getMany());
  }
  if (offer && (await referred(tx, ServiceOffer, offer, '/offer')).organisation !== organisation) {
    const message = 'Another organisation gives this service.';
    throw new Refusal('unprocessable', 'offer-of-another', message, [{ pointer: '/offer', message }]);
  }
  return {
    title,
    role: role ?? null,
    offer: offer ?? null,
    email: email ?? null,
    phone: phone ?? null,
    web: web ?? null,
    visibility,
  };
}
