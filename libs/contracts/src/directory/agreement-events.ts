import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { Text } from '../text.js';
import { by } from './holding.js';

/** Longest texts of an agreement, in characters. */
export const agreementTextLimits = { title: 200, reason: 2_000 } as const;

const agreement = '01990000-0000-7000-8000-000000001a01';
const association = '01990000-0000-7000-8000-000000001901';
const about = {
  service: 'directory',
  aggregate: 'agreement',
  version: 1,
  level: 'The level of the organisation that enters it, on the subject of where that lay then.',
} as const;

/** What every event about an agreement says. */
export class AgreementEvent {
  @IsUUID()
  agreement: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'proposed',
  when: 'One of the parties enters an agreement between public bodies and associations; it holds when all have confirmed it.',
  example: {
    agreement,
    title: 'Idéburet offentligt partnerskap om ungdomsgård',
    parties: [by.organisation, association],
    from: '2026-09-01',
    to: '2028-08-31',
    by,
  },
})
export class AgreementProposed extends AgreementEvent {
  @Text(agreementTextLimits.title)
  title?: string;

  /** Where its document is. */
  @Text(2_000)
  link?: string;

  /** The initiative that it is about. */
  @IsOptional()
  @IsUUID()
  initiative?: string;

  /** The agreement in whose place it comes. */
  @IsOptional()
  @IsUUID()
  replaces?: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  parties: string[];

  @IsDay()
  from: string;

  /** The last day. */
  @IsDay()
  to: string;
}

@Event({
  ...about,
  fact: 'confirmed',
  when: 'A party confirms the agreement; with the last of them it holds.',
  example: { agreement, organisation: association, holds: true, by },
})
export class AgreementConfirmed extends AgreementEvent {
  @IsUUID()
  organisation: string;

  /** Whether all have confirmed it now. */
  @IsBoolean()
  holds: boolean;
}

@Event({
  ...about,
  fact: 'declined',
  when: 'A party does not confirm the agreement; it will not hold.',
  example: { agreement, organisation: association, reason: 'Styrelsen har inte beslutat.', by },
})
export class AgreementDeclined extends AgreementEvent {
  @IsUUID()
  organisation: string;

  @Text(agreementTextLimits.reason)
  reason?: string;
}

@Event({
  ...about,
  fact: 'ending-soon',
  when: 'The last day of an agreement that holds is near, and no other has been confirmed in its place; said once, at the latest on that day.',
  example: { agreement, to: '2028-08-31', by: byClock },
})
export class AgreementEndingSoon extends AgreementEvent {
  @IsDay()
  to: string;
}

@Event({
  ...about,
  fact: 'ended',
  when: 'A party ends an agreement before its last day.',
  example: { agreement, lastDay: '2027-12-31', reason: 'Föreningen läggs ner.', by },
})
export class AgreementEnded extends AgreementEvent {
  /** The last day on which it held. */
  @IsDay()
  lastDay: string;

  @Text(agreementTextLimits.reason)
  reason?: string;
}
