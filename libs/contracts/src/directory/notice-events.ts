import { IsIn, IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { by } from './holding.js';

const about = {
  service: 'directory',
  aggregate: 'notice',
  version: 1,
  level: 'national, in no county: people are known to the directory as a whole.',
} as const;
const notice = '01990000-0000-7000-8000-000000002001';
const personRef = '01990000-0000-7000-8000-000000000a01';

/** How soon somebody hears of something by e-mail: at once, in one mail a day, or not at all. */
export const noticePaces = ['at_once', 'daily', 'never'] as const;
export type NoticePace = (typeof noticePaces)[number];

export const noticeLanguages = ['sv', 'en'] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

/** Why a mail does not reach somebody: there is no address, it was refused for good, or put off for five days. */
export const bounceReasons = ['no_address', 'refused', 'put_off_too_long'] as const;
export type BounceReason = (typeof bounceReasons)[number];

/** What every event about a notice says. */
class NoticeEvent {
  @IsUUID()
  notice: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'sent',
  when: 'The mail server has taken over the mail with this notice.',
  example: { notice, personRef, by: byClock },
})
export class NoticeSent extends NoticeEvent {
  @IsUUID()
  personRef: string;
}

@Event({
  ...about,
  fact: 'bounced',
  when: 'The mail with this notice does not reach the person: their address has to be corrected. It stays in their list.',
  example: { notice, personRef, reason: 'refused', code: 550, by: byClock },
})
export class NoticeBounced extends NoticeEvent {
  @IsUUID()
  personRef: string;

  @IsIn(bounceReasons)
  reason: BounceReason;

  /** What the mail server answered, by SMTP's number. */
  @IsOptional()
  @IsInt()
  code?: number;
}

@Event({
  ...about,
  fact: 'unaddressed',
  when: 'A notice was for whoever acts for an organisation, and nobody does.',
  example: { notice, organisation: '01990000-0000-7000-8000-000000000780', by: byClock },
})
export class NoticeUnaddressed extends NoticeEvent {
  @IsUUID()
  organisation: string;
}

@Event({
  ...about,
  aggregate: 'notice-preference',
  fact: 'set',
  when: 'Somebody chooses how soon, and in which language, they hear by e-mail.',
  example: { personRef, pace: 'daily', language: 'sv', by },
})
export class NoticePreferenceSet {
  @IsUUID()
  personRef: string;

  @IsIn(noticePaces)
  pace: NoticePace;

  @IsIn(noticeLanguages)
  language: NoticeLanguage;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
