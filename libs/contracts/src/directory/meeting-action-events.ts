import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { Text } from '../text.js';
import { by } from './holding.js';
import { aboutMeeting, meeting, MeetingEvent, meetingTextLimits } from './meeting-events.js';

const action = '01990000-0000-7000-8000-000000001401';

@Event({
  ...aboutMeeting,
  fact: 'action-agreed',
  when: 'The meeting has agreed that somebody does something by a day.',
  example: {
    meeting,
    action,
    what: 'Sammanställa kommunernas tillsynsplaner',
    organisation: by.organisation,
    due: '2026-12-15',
    by,
  },
})
export class MeetingActionAgreed extends MeetingEvent {
  @IsUUID()
  action: string;

  @Text(meetingTextLimits.action)
  what?: string;

  /** Whose it is to do. */
  @IsUUID()
  organisation: string;

  /** Who does it there, where somebody is named. */
  @IsOptional()
  @IsUUID()
  personRef?: string;

  /** The last day. */
  @IsDay()
  due: string;
}

@Event({
  ...aboutMeeting,
  fact: 'action-put-off',
  when: 'An action gets a later day.',
  example: { meeting, action, due: '2027-01-31', reason: 'Två kommuner saknas ännu.', by },
})
export class MeetingActionPutOff extends MeetingEvent {
  @IsUUID()
  action: string;

  @IsDay()
  due: string;

  @Text(meetingTextLimits.reason)
  reason?: string;
}

@Event({
  ...aboutMeeting,
  fact: 'action-settled',
  when: 'An action is done, or is not to be done after all.',
  example: { meeting, action, outcome: 'done', day: '2026-12-10', by },
})
export class MeetingActionSettled extends MeetingEvent {
  @IsUUID()
  action: string;

  /** `done` or `dropped` */
  @IsIn(['done', 'dropped'])
  outcome: 'done' | 'dropped';

  @IsDay()
  day: string;

  @Text(meetingTextLimits.reason)
  reason?: string;
}
