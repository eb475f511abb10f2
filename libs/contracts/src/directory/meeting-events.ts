import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { Text } from '../text.js';
import { by } from './holding.js';
import { invitationAnswers, type InvitationAnswer } from './structure-words.js';

/** Longest texts of a meeting, in characters. */
export const meetingTextLimits = {
  title: 200,
  place: 200,
  agenda: 4_000,
  reason: 2_000,
  action: 500,
} as const;

/** What every event about a meeting says. */
export class MeetingEvent {
  @IsUUID()
  meeting: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

/** When, where and about what it is; texts are absent when it is restricted. */
export class MeetingFacts extends MeetingEvent {
  @IsUUID()
  structure: string;

  @Text(meetingTextLimits.title)
  title?: string;

  @Text(meetingTextLimits.agenda)
  agenda?: string;

  @Text(meetingTextLimits.place)
  place?: string;

  /** Where those meet who are not there. */
  @Text(2_000)
  link?: string;

  @IsISO8601()
  starts: string;

  @IsISO8601()
  ends: string;

  /** SEQUENCE of its iCalendar invitation: 0 at first, one more each time that it changes or is cancelled. */
  @IsInt()
  @Min(0)
  revision: number;
}

export const meeting = '01990000-0000-7000-8000-000000001101';
const facts = {
  meeting,
  structure: '01990000-0000-7000-8000-000000001001',
  title: 'Nätverksträff i november',
  agenda: 'Läget i kommunerna; tillsyn av folköl; övrigt.',
  place: 'Länsresidenset, Växjö',
  link: 'https://example.org/mote',
  starts: '2026-11-18T08:00:00.000Z',
  ends: '2026-11-18T11:00:00.000Z',
  revision: 0,
  by,
};
export const aboutMeeting = {
  service: 'directory',
  aggregate: 'meeting',
  version: 1,
  level: "The level of its structure, on the structure's subject.",
} as const;

@Event({
  ...aboutMeeting,
  fact: 'called',
  when: 'The convenor calls the members of a structure to a meeting.',
  example: facts,
})
export class MeetingCalled extends MeetingFacts {}

@Event({
  ...aboutMeeting,
  fact: 'moved',
  when: 'A called meeting has another time or place, title or agenda; it carries all of it. Answers to another time no longer hold.',
  example: { ...facts, place: 'Teams', revision: 1 },
})
export class MeetingMoved extends MeetingFacts {}

@Event({
  ...aboutMeeting,
  fact: 'cancelled',
  when: 'A called meeting will not be held.',
  example: { meeting, reason: 'För få kan komma.', revision: 2, by },
})
export class MeetingCancelled extends MeetingEvent {
  @Text(meetingTextLimits.reason)
  reason?: string;

  @IsInt()
  @Min(1)
  revision: number;
}

@Event({
  ...aboutMeeting,
  fact: 'answered',
  when: 'A member answers the invitation, or answers otherwise than before.',
  example: { meeting, personRef: by.personRef, answer: 'yes', by },
})
export class MeetingAnswered extends MeetingEvent {
  @IsUUID()
  personRef: string;

  @IsIn(invitationAnswers)
  answer: InvitationAnswer;
}

@Event({
  ...aboutMeeting,
  fact: 'held',
  when: 'The convenor says that the meeting was held, and who was there.',
  example: { meeting, day: '2026-11-18', attended: [by.personRef], absent: [], guests: 2, by },
})
export class MeetingHeld extends MeetingEvent {
  /** The day that it was, in Swedish time. */
  @IsDay()
  day: string;

  @IsArray()
  @ArrayMaxSize(600)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attended: string[];

  /** Members who were not there. */
  @IsArray()
  @ArrayMaxSize(600)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  absent: string[];

  /** How many others were there. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  guests: number;
}

@Event({
  ...aboutMeeting,
  fact: 'minutes-written',
  when: 'The minutes are written, or written anew; they are read in the directory, by the members.',
  example: { meeting, version: 1, by },
})
export class MeetingMinutesWritten extends MeetingEvent {
  /** 1 at first; earlier versions are kept. */
  @IsInt()
  @Min(1)
  version: number;
}
