import { meetingTextLimits, webAddress } from '@lanken/contracts';
import { IsOptional, Matches } from 'class-validator';
import { IsInstant } from '../fields/is-instant.js';
import { IsLine } from '../fields/is-line.js';
import { IsWritten } from '../fields/is-written.js';
import type { MeetingTerms } from '../model/meeting-record.js';

/** When, where and about what a meeting is, as somebody writes it. */
export class MeetingInput {
  @IsLine(meetingTextLimits.title)
  title: string;

  @IsOptional()
  @IsWritten(meetingTextLimits.agenda)
  agenda?: string;

  @IsOptional()
  @IsLine(meetingTextLimits.place)
  place?: string;

  /** Where those meet who are not there. */
  @IsOptional()
  @Matches(webAddress, { message: '$property must be an address in ASCII that begins with https://' })
  link?: string;

  @IsInstant()
  starts: string;

  @IsInstant()
  ends: string;
}

export const meetingTermsOf = ({ title, agenda, place, link, starts, ends }: MeetingInput): MeetingTerms => ({
  title,
  agenda: agenda ?? null,
  place: place ?? null,
  link: link ?? null,
  starts: new Date(starts),
  ends: new Date(ends),
});
