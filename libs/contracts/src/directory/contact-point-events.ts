import { ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { roles, visibilities, type Role, type Visibility } from '../words.js';
import { by } from './holding.js';

/** The ways in which a contact point can be reached; the addresses and numbers stay in the directory. */
export const contactWays = ['email', 'phone', 'web'] as const;
export type ContactWay = (typeof contactWays)[number];

const asked = ['due', 'stale'] as const;
const about = {
  service: 'directory',
  aggregate: 'contact-point',
  version: 1,
  level: "The organisation's own level.",
} as const;
const facts = {
  point: '01990000-0000-7000-8000-000000001801',
  organisation: '01990000-0000-7000-8000-000000000780',
};

/** What every event about a contact point says. */
class ContactPointEvent {
  @IsUUID()
  point: string;

  @IsUUID()
  organisation: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'set',
  when: 'An organisation can be reached at a role mailbox, a phone or a page, or that has changed.',
  example: { ...facts, role: 'municipal_coordinator', ways: ['email'], visibility: 'public', by },
})
export class ContactPointSet extends ContactPointEvent {
  /** The role that is reached there, where it is one. */
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  /** The service that it is about, where it is about one. */
  @IsOptional()
  @IsUUID()
  offer?: string;

  @IsArray()
  @ArrayUnique()
  @IsIn(contactWays, { each: true })
  ways: ContactWay[];

  @IsIn(visibilities)
  visibility: Visibility;
}

@Event({
  ...about,
  fact: 'withdrawn',
  when: 'Nobody is reached at the contact point any more; its addresses and numbers are erased.',
  example: { ...facts, by },
})
export class ContactPointWithdrawn extends ContactPointEvent {}

@Event({
  ...about,
  fact: 'verified',
  when: 'Somebody who answers for the organisation says that it is reached there.',
  example: { ...facts, by },
})
export class ContactPointVerified extends ContactPointEvent {}

@Event({
  ...about,
  fact: 'verification-asked',
  when: 'Nobody has said for 180 days, for 365, or for yet another 180, that the organisation is reached there.',
  example: { ...facts, freshness: 'due', verified: '2026-01-15', by: byClock },
})
export class ContactPointVerificationAsked extends ContactPointEvent {
  @IsIn(asked)
  freshness: (typeof asked)[number];

  /** When somebody said so last. */
  @IsOptional()
  @IsDay()
  verified?: string;
}
