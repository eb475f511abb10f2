import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from './by.js';
import { asks, dueKinds, type Ask, type DueKind } from './words.js';

/** What notices tell; the directory has the words, in each language. */
export const noticeTemplates = [
  'need_arrived',
  'need_returned',
  'need_answered',
  'need_declined',
  'need_escalated',
  'info_requested',
  'info_given',
  'referral_proposed',
  'due_soon',
  'overdue',
  'follow_up_asked',
] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

/** Who is to hear of it: one person, or whoever acts for an organisation when it is said. */
export class NoticeRecipient {
  @IsOptional()
  @IsUUID()
  personRef?: string;

  @IsOptional()
  @IsUUID()
  organisation?: string;
}

/** What the words of a notice are filled with: references and codes, never free text. */
export class NoticeParameters {
  @IsOptional()
  @IsUUID()
  need?: string;

  /** Whom it is about: who asks, answers, or passed it on. */
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @IsOptional()
  @IsIn(asks)
  ask?: Ask;

  /** What must be done. */
  @IsOptional()
  @IsIn(dueKinds)
  due?: DueKind;

  /** Until when. */
  @IsOptional()
  @IsISO8601()
  at?: string;
}

/** That somebody is to hear of something; the directory, which alone knows addresses, sends it once. */
export class NoticeFacts {
  /** What makes it one: said twice with the same key, it is sent once. */
  @IsString()
  @MaxLength(200)
  key: string;

  @ValidateNested()
  @Type(() => NoticeRecipient)
  to: NoticeRecipient;

  @IsIn(noticeTemplates)
  template: NoticeTemplate;

  @ValidateNested()
  @Type(() => NoticeParameters)
  parameters: NoticeParameters;

  /** Who did what is told. */
  @ValidateNested()
  @Type(() => By)
  by: By;
}
