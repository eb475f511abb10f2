import { IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Event } from '../event.js';
import { Text } from '../text.js';
import {
  declineReasons,
  responseKinds,
  verdicts,
  type DeclineReason,
  type ResponseKind,
  type Verdict,
} from '../words.js';
import { about, county, highest, national, need, vaxjo } from './examples.js';
import { NeedEvent } from './need-facts.js';
import { needTextLimits } from './need-parts.js';

/** Where the thing that a response points to is: an https address or a urn of a thing in Länken, in ASCII. */
export const responsePointer = /^(https:\/\/|urn:lanken:)[!-~]{1,1990}$/;

@Event({
  ...about,
  fact: 'answered',
  when: 'The need gets a response that is not a decline: the first one, or one more.',
  level: highest,
  example: {
    need,
    by: county,
    response: '01990000-0000-7000-8000-000000000e01',
    kind: 'training',
    text: 'Webbutbildning om GHB den 3 december.',
    pointer: 'https://example.org/ghb',
  },
})
export class NeedAnswered extends NeedEvent {
  @IsUUID()
  response: string;

  @IsIn(responseKinds)
  kind: ResponseKind;

  @Text(needTextLimits.response)
  text?: string;

  /** Where the thing is. */
  @IsOptional()
  @Matches(responsePointer)
  pointer?: string;

  /** The theme whose response it is, if it answers more needs than this. */
  @IsOptional()
  @IsUUID()
  theme?: string;
}

/** Where the asker of a declined need can turn next: in words, an organisation, or both. */
export class NextStep {
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @Text(needTextLimits.remark)
  text?: string;
}

@Event({
  ...about,
  fact: 'declined',
  when: 'The custodian says no, why, and where the asker can turn next.',
  level: highest,
  example: {
    need,
    by: county,
    response: '01990000-0000-7000-8000-000000000e02',
    reason: 'not_our_task',
    text: 'Utbildning av ordningsvakter är polisens uppgift.',
    next: { organisation: national.organisation, text: 'Polisens utbildningsenhet har en kurs i april.' },
  },
})
export class NeedDeclined extends NeedEvent {
  @IsUUID()
  response: string;

  @IsIn(declineReasons)
  reason: DeclineReason;

  @Text(needTextLimits.response)
  text?: string;

  @ValidateNested()
  @Type(() => NextStep)
  next: NextStep;
}

@Event({
  ...about,
  fact: 'follow-up-given',
  when: 'The asker says whether a response helped.',
  level: highest,
  example: { need, by: vaxjo, response: '01990000-0000-7000-8000-000000000e01', verdict: 'helped' },
})
export class NeedFollowUpGiven extends NeedEvent {
  @IsUUID()
  response: string;

  /** The theme through which the response came, if it did. */
  @IsOptional()
  @IsUUID()
  theme?: string;

  @IsIn(verdicts)
  verdict: Verdict;

  @Text(needTextLimits.verdict)
  text?: string;
}

@Event({
  ...about,
  fact: 'closed',
  when: 'The asker closes the need with a verdict on the help; the clock does, as unknown, when it stays silent.',
  level: highest,
  example: { need, by: vaxjo, verdict: 'helped' },
})
export class NeedClosed extends NeedEvent {
  @IsIn(verdicts)
  verdict: Verdict;

  @Text(needTextLimits.verdict)
  text?: string;
}

@Event({
  ...about,
  fact: 'reopened',
  when: 'The asker, within 12 months, or a broken commitment takes up an answered or closed need again; its custodian stays.',
  level: highest,
  example: { need, by: vaxjo, reason: 'Utbildningen ställdes in.' },
})
export class NeedReopened extends NeedEvent {
  /** The commitment that was broken, if that reopened it. */
  @IsOptional()
  @IsUUID()
  commitment?: string;

  @Text(needTextLimits.remark)
  reason?: string;
}
