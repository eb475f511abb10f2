import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { Text } from '../text.js';
import { by, held, Holding } from './holding.js';

const about = {
  service: 'directory',
  aggregate: 'access-grant',
  version: 1,
  level: 'That of the organisation which it acts for.',
} as const;
const grant = '01990000-0000-7000-8000-000000000f21';
const personRef = '01990000-0000-7000-8000-000000000a07';
const terms = {
  grant,
  personRef,
  ...held,
  purpose: 'Kommunens ärendesystem läser behoven.',
  access: 'read',
  services: ['needs'],
  from: '2026-01-01',
  to: '2026-12-31',
  by,
};

/** Ways of access: reading alone, or all that the role may. */
export const accesses = ['read', 'write'] as const;
export type Access = (typeof accesses)[number];

/** A grant whole: what a machine client, or an observer, may do where, from when to when, both included. */
export class AccessGrantTerms extends Holding {
  @IsUUID()
  grant: string;

  /** The client, or the observer; what they are called is known to the directory alone. */
  @IsUUID()
  personRef: string;

  /** What for. */
  @Text(500)
  purpose?: string;

  @IsIn(accesses)
  access: Access;

  /** The services that it is good for. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @Matches(/^[a-z][a-z-]*$/, { each: true })
  services: string[];

  @IsDay()
  from: string;

  /** The last day; a grant always has one. */
  @IsDay()
  to: string;
}

/** What every other event about a grant says. */
class AccessGrantEvent {
  @IsUUID()
  grant: string;

  @IsUUID()
  personRef: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'requested',
  when: 'Somebody asks for access for a machine client or an observer; it gives nothing before it is approved.',
  example: terms,
})
export class AccessGrantRequested extends AccessGrantTerms {}

@Event({
  ...about,
  fact: 'approved',
  when: 'Somebody else approves the access: it gives rights from the day `from` to the day `to`, as an appointment would; said again when its organisation moves.',
  example: terms,
})
export class AccessGrantApproved extends AccessGrantTerms {}

@Event({
  ...about,
  fact: 'rejected',
  when: 'The access is not given.',
  example: { grant, personRef, reason: 'Ändamålet är oklart.', by },
})
export class AccessGrantRejected extends AccessGrantEvent {
  @Text(2_000)
  reason?: string;
}

@Event({
  ...about,
  fact: 'revoked',
  when: 'The access ends at once.',
  example: { grant, personRef, reason: 'Systemet är avvecklat.', by },
})
export class AccessGrantRevoked extends AccessGrantEvent {
  @Text(2_000)
  reason?: string;

  /** The organisation that ceased, if that ended it. */
  @IsOptional()
  @IsUUID()
  ceased?: string;
}

@Event({
  ...about,
  fact: 'expired',
  when: 'The last day of the access has passed.',
  example: { grant, personRef, by: byClock },
})
export class AccessGrantExpired extends AccessGrantEvent {}
