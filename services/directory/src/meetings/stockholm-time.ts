import ICAL from 'ical.js';

// The rule of the European Union, in Sweden since 1996: summer time from the last Sunday of March to that of October.
const rule = `BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** What an iCalendar object says of the time in Sweden; a new one each time, for it becomes a part of it. */
export const stockholmTime = (): ICAL.Component => new ICAL.Component(ICAL.parse(rule) as unknown[]);

const zone = new ICAL.Timezone(stockholmTime());
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as iCalendar tells it in Swedish time; by Intl, for ical.js is an hour late just when summer time begins. */
export function inStockholm(instant: Date): ICAL.Time {
  const time = ICAL.Time.fromDateTimeString(local.format(instant).replace(' ', 'T'));
  time.zone = zone;
  return time;
}
