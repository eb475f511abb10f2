import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { by } from './holding.js';

const asked = ['due', 'stale'] as const;
const ofOrganisation = {
  service: 'directory',
  aggregate: 'organisation',
  version: 1,
  level: "The organisation's own level.",
} as const;
const ofPerson = {
  service: 'directory',
  aggregate: 'person',
  version: 1,
  level: 'national: a person is of no level; only a reference is said.',
} as const;
const organisation = '01990000-0000-7000-8000-000000000780';
const personRef = '01990000-0000-7000-8000-000000000a01';

/** What every event about the truth of an entry says. */
class VerificationEvent {
  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...ofOrganisation,
  fact: 'verified',
  when: 'Somebody who answers for the entry of an organisation says that all of it is true.',
  example: { organisation, by },
})
export class OrganisationVerified extends VerificationEvent {
  @IsUUID()
  organisation: string;
}

@Event({
  ...ofOrganisation,
  fact: 'verification-asked',
  when: 'Nobody has said for 180 days, for 365, or for yet another 180, that the entry of an organisation is true.',
  example: { organisation, freshness: 'due', verified: '2025-12-01', by: byClock },
})
export class OrganisationVerificationAsked extends VerificationEvent {
  @IsUUID()
  organisation: string;

  @IsIn(asked)
  freshness: (typeof asked)[number];

  /** When somebody said so last. */
  @IsOptional()
  @IsDay()
  verified?: string;
}

@Event({
  ...ofPerson,
  fact: 'verified',
  when: 'The person, or somebody who answers for the entry, says that all of it is true.',
  example: { personRef, by },
})
export class PersonVerified extends VerificationEvent {
  @IsUUID()
  personRef: string;
}

@Event({
  ...ofPerson,
  fact: 'verification-asked',
  when: 'Nobody has said for 180 days, for 365, or for yet another 180, that the entry of a person is true.',
  example: { personRef, organisation, freshness: 'stale', by: byClock },
})
export class PersonVerificationAsked extends VerificationEvent {
  @IsUUID()
  personRef: string;

  /** The organisation that answers for the entry. */
  @IsUUID()
  organisation: string;

  @IsIn(asked)
  freshness: (typeof asked)[number];

  /** When somebody said so last. */
  @IsOptional()
  @IsDay()
  verified?: string;
}
