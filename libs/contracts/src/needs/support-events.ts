import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { By } from '../by.js';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { need, vaxjo } from './examples.js';
import { themeTextLimits } from './theme-facts.js';
import { WrittenEvent } from './written-event.js';

/** What every event about a support says: which organisation needs the same, of a need or of a theme. */
export class SupportEvent extends WrittenEvent {
  @IsUUID()
  support: string;

  @IsOptional()
  @IsUUID()
  need?: string;

  @IsOptional()
  @IsUUID()
  theme?: string;

  @IsUUID()
  organisation: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

const about = {
  service: 'needs',
  aggregate: 'support',
  version: 1,
  level: 'local, in the municipality of the organisation that supports.',
} as const;
/** For the examples of the catalogue. */
export const supportFacts = {
  support: '01990000-0000-7000-8000-000000000f21',
  need,
  organisation: vaxjo.organisation,
  by: vaxjo,
};

@Event({
  ...about,
  fact: 'given',
  when: 'An organisation says of somebody else’s need, or of a theme: we too.',
  example: { ...supportFacts, text: 'Två fall hos oss i höst.' },
})
export class SupportGiven extends SupportEvent {
  @Text(themeTextLimits.remark)
  text?: string;
}

@Event({ ...about, fact: 'withdrawn', when: 'It takes that back.', example: supportFacts })
export class SupportWithdrawn extends SupportEvent {}
