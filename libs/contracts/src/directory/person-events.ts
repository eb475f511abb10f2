import {
  ArrayMinSize,
  IsArray,
  IsISO8601,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';

const personRef = '01990000-0000-7000-8000-000000000a01';
const level = 'national: a person is of no level; only a reference is said.';

@Event({
  service: 'directory',
  aggregate: 'person',
  fact: 'registered',
  version: 1,
  when: 'A person is entered in the directory; name and contact data stay there.',
  level,
  example: { personRef, by: byClock },
})
export class PersonRegistered {
  @IsUUID()
  personRef: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

const corrected = ['name', 'email', 'phone', 'organisation'] as const;

@Event({
  service: 'directory',
  aggregate: 'person',
  fact: 'corrected',
  version: 1,
  when: 'The entry of a person is corrected; what it says stays in the directory.',
  level,
  example: { personRef, fields: ['phone'], by: byClock },
})
export class PersonCorrected {
  @IsUUID()
  personRef: string;

  /** Which parts of the entry. */
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(corrected, { each: true })
  fields: (typeof corrected)[number][];

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  service: 'directory',
  aggregate: 'person',
  fact: 'invited',
  version: 1,
  when: 'A one-time invitation to link a sign-in to the person is made; its code is not in the event.',
  level,
  example: { personRef, expires: '2026-12-01T00:00:00.000Z', by: byClock },
})
export class PersonInvited {
  @IsUUID()
  personRef: string;

  @IsISO8601()
  expires: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  service: 'directory',
  aggregate: 'person',
  fact: 'identity-linked',
  version: 1,
  when: 'A person accepts the invitation while signed in: from now on that sign-in is this person.',
  level,
  example: {
    personRef,
    identity: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    by: { actor: 'person', personRef },
  },
})
export class PersonIdentityLinked {
  @IsUUID()
  personRef: string;

  /** HMAC-SHA-256 of the token's issuer and subject under the installation's identity key, in hexadecimal. */
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  identity: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
