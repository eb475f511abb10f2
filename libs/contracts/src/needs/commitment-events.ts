import { IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { BlankedTexts, type Redaction } from '../redaction.js';
import { Text } from '../text.js';
import { redactionReasons, type RedactionReason } from '../words.js';
import { county, need } from './examples.js';
import { WrittenEvent } from './written-event.js';

/** Longest texts of a commitment, in characters. */
export const commitmentTextLimits = { what: 2_000, reason: 2_000 } as const;

const about = { service: 'needs', aggregate: 'commitment', version: 1 } as const;
const level = 'The highest level that the need had reached.';
const commitment = '01990000-0000-7000-8000-000000000e31';
const what = 'Vi håller utbildningen för fältgruppen.';
const promised = {
  commitment,
  need,
  by: county,
  organisation: county.organisation,
  until: '2026-12-03',
  what,
};

/** What every event about a commitment says. */
class CommitmentEvent extends WrittenEvent {
  @IsUUID()
  commitment: string;

  @IsUUID()
  need: string;

  @ValidateNested()
  @Type(() => By)
  by: By;

  /** Whose commitment it is. */
  @IsUUID()
  organisation: string;

  /** The last day on which it is kept in time. */
  @IsDay()
  until: string;

  /** What is promised. */
  @Text(commitmentTextLimits.what)
  what?: string;
}

@Event({
  ...about,
  fact: 'made',
  when: 'The custodian of a need, or an organisation that has responded to it, promises something by a day.',
  level,
  example: promised,
})
export class CommitmentMade extends CommitmentEvent {
  /** The person who looks after it, of that organisation. */
  @IsOptional()
  @IsUUID()
  who?: string;
}

@Event({
  ...about,
  fact: 'moved',
  when: 'Who made the commitment gives it another day, and says why.',
  level,
  example: { ...promised, until: '2027-01-20', reason: 'Utbildaren är sjuk.' },
})
export class CommitmentMoved extends CommitmentEvent {
  @Text(commitmentTextLimits.reason)
  reason?: string;
}

@Event({
  ...about,
  fact: 'kept',
  when: 'Who made the commitment says that it is done, in time or after all.',
  level,
  example: { ...promised, text: 'Tjugo personer deltog.' },
})
export class CommitmentKept extends CommitmentEvent {
  @Text(commitmentTextLimits.reason)
  text?: string;
}

@Event({
  ...about,
  fact: 'due-soon',
  when: 'The clock reminds who made the commitment that its day comes.',
  level,
  example: { ...promised, by: byClock },
})
export class CommitmentDueSoon extends CommitmentEvent {}

@Event({
  ...about,
  fact: 'broken',
  when: 'The day has passed, and nobody has said that it is done; a need that was answered or closed is reopened.',
  level,
  example: { ...promised, by: byClock },
})
export class CommitmentBroken extends CommitmentEvent {}

@Event({
  ...about,
  fact: 'lapsed',
  when: 'The day has passed, but nobody waits for it any more: the need was withdrawn.',
  level,
  example: { ...promised, by: byClock },
})
export class CommitmentLapsed extends CommitmentEvent {}

@Event({
  ...about,
  fact: 'redacted',
  when: 'Texts of the commitment that should not have been said are blanked, with those of its need.',
  level,
  example: { ...promised, reason: 'personal_data', blanked: [{ sequence: 2, pointers: ['/reason'] }] },
})
export class CommitmentRedacted extends CommitmentEvent implements Redaction {
  @IsIn(redactionReasons)
  reason: RedactionReason;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BlankedTexts)
  blanked: BlankedTexts[];
}
