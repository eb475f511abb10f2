import { invitationAnswers, type InvitationAnswer } from '@lanken/contracts';
import { IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { meetingStates, type MeetingState } from '../model/meeting-record.js';
import { isConvenor, isMemberToday } from '../structures/readable.js';

/** A meeting as the directory shows it. */
export class MeetingShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsUUID()
  structure: string;

  @IsString()
  structureTitle: string;

  @IsString()
  title: string;

  @IsOptional()
  @IsString()
  agenda: string | null;

  @IsOptional()
  @IsString()
  place: string | null;

  @IsOptional()
  @IsString()
  link: string | null;

  @IsDate()
  starts: Date;

  @IsDate()
  ends: Date;

  @IsIn(meetingStates)
  state: MeetingState;

  /** SEQUENCE of its iCalendar invitation. */
  @IsInt()
  revision: number;

  @IsOptional()
  @IsString()
  cancelledBecause: string | null;

  /** How many have answered that they come, that they do not, that they may. */
  @IsInt()
  yes: number;

  @IsInt()
  no: number;

  @IsInt()
  maybe: number;

  /** How many were there, once it was held; others than members and those known here are guests. */
  @IsInt()
  attended: number;

  @IsInt()
  guests: number;

  /** 0 before minutes are written. */
  @IsInt()
  minutesVersion: number;

  /** Whether the caller is invited, by being a member today. */
  @IsBoolean()
  mine: boolean;

  /** Whether the caller convenes it. */
  @IsBoolean()
  convening: boolean;

  /** The caller's answer. */
  @IsOptional()
  @IsIn(invitationAnswers)
  answer: InvitationAnswer | null;
}

/** Selects meetings as they are shown to the reader, who is the first five values; joins their structures. */
export const selectMeetings = `
  select meeting.id, meeting.sequence, meeting.structure, structure.title as "structureTitle", meeting.title, agenda, place, link,
    starts, ends, meeting.state, revision, cancelled_because as "cancelledBecause",
    replies.yes, replies.no, replies.maybe, replies.attended, guests, minutes_version as "minutesVersion",
    ${isMemberToday} as mine, ${isConvenor} as convening, own.answer
  from meeting
  join structure on structure.id = meeting.structure
  left join meeting_reply own on own.meeting = meeting.id and own.person = $4
  cross join lateral (
    select count(*) filter (where answer = 'yes')::int as yes, count(*) filter (where answer = 'no')::int as no,
      count(*) filter (where answer = 'maybe')::int as maybe, count(*) filter (where attended)::int as attended
    from meeting_reply where meeting_reply.meeting = meeting.id
  ) as replies`;
