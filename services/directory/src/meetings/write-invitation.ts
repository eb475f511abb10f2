import type { InvitationAnswer } from '@lanken/contracts';
import ICAL from 'ical.js';
import type { Meeting } from '../model/meeting.js';
import { inStockholm, stockholmTime } from './stockholm-time.js';

export interface Invitee {
  id: string;
  name: string;
  email: string | null;
  answer?: InvitationAnswer | null;
}

const participation: Record<InvitationAnswer | 'none', string> = {
  yes: 'ACCEPTED',
  no: 'DECLINED',
  maybe: 'TENTATIVE',
  none: 'NEEDS-ACTION',
};

/**
 * The invitation to a meeting as iCalendar (RFC 5545, iTIP: RFC 5546): a request, or, once the meeting is cancelled, its
 * cancellation. One meeting is one UID; what has a higher SEQUENCE takes the place of what had a lower one.
 */
export function writeInvitation(meeting: Meeting, organizer: Invitee, attendees: Invitee[]): string {
  const cancelled = meeting.state === 'cancelled';
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('prodid', '-//Länken//Directory//SV');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('method', cancelled ? 'CANCEL' : 'REQUEST');
  calendar.addSubcomponent(stockholmTime());

  const event = new ICAL.Component('vevent');
  calendar.addSubcomponent(event);
  event.updatePropertyWithValue('uid', meeting.id);
  event.updatePropertyWithValue('sequence', meeting.revision);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(meeting.changed, true));
  setTime(event, 'dtstart', meeting.starts);
  setTime(event, 'dtend', meeting.ends);
  event.updatePropertyWithValue('summary', meeting.title);
  if (meeting.agenda) event.updatePropertyWithValue('description', meeting.agenda);
  if (meeting.place) event.updatePropertyWithValue('location', meeting.place);
  if (meeting.link) event.updatePropertyWithValue('url', meeting.link);
  event.updatePropertyWithValue('status', cancelled ? 'CANCELLED' : 'CONFIRMED');
  event.updatePropertyWithValue('organizer', addressOf(organizer)).setParameter('cn', named(organizer));
  for (const attendee of attendees) {
    const property = event.addPropertyWithValue('attendee', addressOf(attendee));
    property.setParameter('cn', named(attendee));
    property.setParameter('role', 'REQ-PARTICIPANT');
    property.setParameter('partstat', participation[attendee.answer ?? 'none']);
    property.setParameter('rsvp', 'TRUE');
  }
  return `${calendar.toString()}\r\n`;
}

function setTime(event: ICAL.Component, name: 'dtstart' | 'dtend', instant: Date): void {
  event.updatePropertyWithValue(name, inStockholm(instant)).setParameter('tzid', 'Europe/Stockholm');
}

// Who has no address is still somebody: a calendar user is named by any URI.
const addressOf = ({ id, email }: Invitee): string => (email ? `mailto:${email}` : `urn:uuid:${id}`);

// Some programs do not know how a parameter says a quotation mark (RFC 6868), nor colons and semicolons within quotes.
const named = ({ name }: Invitee): string => name.replaceAll(/[";:^]/g, ' ').trim();
