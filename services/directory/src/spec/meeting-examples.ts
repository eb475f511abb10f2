import type { MeetingTerms } from '../model/meeting-record.js';
import { MeetingReply } from '../model/meeting-reply.js';
import { Meeting } from '../model/meeting.js';
import type { Structure } from '../model/structure.js';
import { by } from './examples.js';
import { organisation, structure } from './structure-examples.js';

/** Whole meetings in a valid state. */

export const now = new Date('2026-10-01T08:00:00Z');
export const later = new Date('2026-11-19T08:00:00Z'); // when the meeting has been
export const meetingId = '01990000-0000-7000-8000-000000001101';

export const meetingTerms: MeetingTerms = {
  title: 'Nätverksträff',
  agenda: 'Läget i kommunerna; övrigt',
  place: 'Länsresidenset, Växjö',
  link: null,
  starts: new Date('2026-11-18T08:00:00Z'),
  ends: new Date('2026-11-18T11:00:00Z'),
};

export function meeting(changes: Partial<MeetingTerms> = {}, of: Structure = structure()): Meeting {
  const called = new Meeting();
  called.call(of, { ...meetingTerms, ...changes, id: meetingId, organizer: by.personRef! }, now, by);
  return called;
}

export const reply = (n: number): MeetingReply =>
  MeetingReply.of(meetingId, `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`, organisation);

export function held(): Meeting {
  const was = meeting();
  was.hold({ attended: [], absent: [], guests: 0 }, later, by);
  return was;
}
