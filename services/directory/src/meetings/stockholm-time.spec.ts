import { convertIcsCalendar } from 'ts-ics';
import { inStockholm, stockholmTime } from './stockholm-time.js';

const hour = 3_600_000;

/** The instants at which the clocks change in the European Union. */
const changes = Array.from({ length: 16 }, (_, n) => 2025 + n).flatMap((year) =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
  }),
);

/** What another program takes the time in an invitation for. */
function read(instant: Date): Date {
  const start = inStockholm(instant).toString().replaceAll(/[-:]/g, '');
  const event = `BEGIN:VEVENT\nUID:1\nDTSTAMP:20300101T000000Z\nDTSTART;TZID=Europe/Stockholm:${start}\nEND:VEVENT`;
  const zone = stockholmTime().toString();
  const calendar = `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n${zone}\n${event}\nEND:VCALENDAR`;
  return convertIcsCalendar(undefined, calendar.replaceAll(/\r?\n/g, '\r\n')).events![0]!.start.date;
}

describe('Swedish time in an invitation', () => {
  it('is read by another program as the instant that was meant, in every week and around every change of the clocks until 2040', () => {
    // Of the hour that comes twice in October iCalendar can only tell the first time.
    const around = changes.flatMap((change) => [-4 * hour, 2 * hour].map((after) => change + after));
    const weeks = Array.from({ length: 780 }, (_, n) => Date.UTC(2025, 0, 1, 22) + n * 7 * 24 * hour);
    for (const instant of [...around, ...weeks].map((each) => new Date(each)))
      expect(read(instant)).toEqual(instant);
  });

  it('springs forward from two to three, and back from three to two', () => {
    const told = (instant: string) => inStockholm(new Date(instant)).toString();
    expect(told('2030-03-31T00:59:59Z')).toBe('2030-03-31T01:59:59');
    expect(told('2030-03-31T01:00:00Z')).toBe('2030-03-31T03:00:00');
    expect(told('2030-10-27T00:59:59Z')).toBe('2030-10-27T02:59:59');
    expect(told('2030-10-27T01:00:00Z')).toBe('2030-10-27T02:00:00');
  });
});
