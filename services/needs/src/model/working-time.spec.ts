import { eveKinds, type OfficeHoursFacts } from '@lanken/contracts';
import fc from 'fast-check';
import { everyWeekday, weekdays } from './office-week.js';
import { WorkingTime } from './working-time.js';

const office = everyWeekday({ opens: '08:00', closes: '17:00' }, 'half');
const usual = new WorkingTime(office);
/** A time in Sweden, with its offset. */
const at = (text: string): Date => new Date(text);

describe('working time in Sweden', () => {
  it.each([
    ['over a weekend', '2026-10-02T15:00+02:00', 3, '2026-10-07T15:00+02:00'],
    [
      'from a closed hour: as if from the next opening',
      '2026-10-03T21:00+02:00',
      1,
      '2026-10-05T17:00+02:00',
    ],
    ['when summer time begins', '2026-03-27T12:00+01:00', 1, '2026-03-30T12:00+02:00'],
    ['when summer time ends', '2026-10-23T12:00+02:00', 1, '2026-10-26T12:00+01:00'],
    ['over Easter', '2026-04-02T09:00+02:00', 2, '2026-04-08T09:00+02:00'],
    ['over Midsummer, whose eve is free', '2026-06-18T10:00+02:00', 1, '2026-06-22T10:00+02:00'],
    ['over Christmas and New Year', '2026-12-23T08:30+01:00', 4, '2027-01-04T08:30+01:00'],
    ['over the eve of Epiphany, half a day', '2026-01-02T17:00+01:00', 1, '2026-01-07T12:30+01:00'],
    ['over the National Day, a Sunday in 2027', '2027-06-04T12:00+02:00', 1, '2027-06-07T12:00+02:00'],
  ])('counts days %s', (_, from, days, due) => {
    expect(usual.after(at(from), { days })).toEqual(at(due));
    expect(usual.daysBetween(at(from), at(due))).toBe(days);
  });

  it('counts hours, and both together', () => {
    expect(usual.after(at('2026-10-02T15:00+02:00'), { hours: 4 })).toEqual(at('2026-10-05T10:00+02:00'));
    expect(usual.after(at('2026-10-01T15:00+02:00'), { days: 1, hours: 4 })).toEqual(
      at('2026-10-05T10:00+02:00'),
    );
    expect(usual.hoursBetween(at('2026-10-02T15:00+02:00'), at('2026-10-05T10:00+02:00'))).toBe(4);
  });

  it('is over at closing time, not at the next opening', () => {
    expect(usual.after(at('2026-10-02T08:00+02:00'), { days: 1 })).toEqual(at('2026-10-02T17:00+02:00'));
  });

  it('counts back, for a warning before what is due', () => {
    expect(usual.before(at('2026-10-05T10:00+02:00'), { days: 1 })).toEqual(at('2026-10-02T10:00+02:00'));
    expect(usual.before(at('2026-10-05T10:00+02:00'), { hours: 3 })).toEqual(at('2026-10-02T16:00+02:00'));
  });

  it.each([
    ['half', '2026-05-04T12:30+02:00'],
    ['free', '2026-05-04T17:00+02:00'],
    ['worked', '2026-04-30T17:00+02:00'],
  ] as const)('takes Walpurgis Night as %s', (eves, due) => {
    const those = new WorkingTime({ ...office, eves });
    expect(those.after(at('2026-04-29T17:00+02:00'), { days: 1 })).toEqual(at(due));
  });

  it('leaves out the free days of the organisation itself', () => {
    const closedInJuly = new WorkingTime({ ...office, freeDays: ['2026-07-20', '2026-07-21'] });
    expect(closedInJuly.after(at('2026-07-17T09:00+02:00'), { days: 1 })).toEqual(
      at('2026-07-22T09:00+02:00'),
    );
  });

  it('counts a short day as a whole one where the organisation has it so', () => {
    const shortFriday = new WorkingTime({
      ...office,
      week: { ...office.week, friday: { opens: '08:00', closes: '12:00' } },
    });
    expect(shortFriday.after(at('2026-10-01T12:30+02:00'), { days: 2 })).toEqual(
      at('2026-10-05T12:30+02:00'),
    );
  });
});

/** All of it again, minute by minute, by the clock that Node itself has and a list of free days written by hand. */
const freeDays = new Set(
  ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '06-19', '12-24', '12-25', '12-31'].map(
    (day) => `2026-${day}`,
  ),
);
const eves = new Set(['2026-01-05', '2026-04-30', '2026-10-30']);
const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

function openMinutes(from: number, to: number): number {
  let minutes = 0;
  for (let minute = from; minute < to; minute += 60_000) {
    const [day, time] = swedish.format(minute).split(' ') as [string, string];
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === 6 || freeDays.has(day)) continue;
    if (time >= '08:00' && time < (eves.has(day) ? '12:00' : '17:00')) minutes += 1;
  }
  return minutes;
}

describe('working time, whatever the hours and the instants', () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const hours = fc
    .uniqueArray(clock, { minLength: 2, maxLength: 2 })
    .map((times) => times.sort())
    .map(([opens, closes]) => ({ opens: opens!, closes: closes! }));
  // What is hard: nights on which the clocks change, and the turns of years with their holidays.
  const hard = ['2026-03-29', '2026-10-25', '2027-03-28', '2025-12-31', '2026-12-24', '2028-02-29'];
  const instant = fc.oneof(
    fc.date({
      min: new Date('2023-01-01'),
      max: new Date('2030-12-31'),
      noInvalidDate: true,
    }),
    fc
      .tuple(fc.constantFrom(...hard), fc.integer({ min: -2 * 86_400_000, max: 2 * 86_400_000 }))
      .map(([day, off]) => new Date(Date.parse(day) + off)),
  );
  const day = instant.map((date) => date.toISOString().slice(0, 10));
  const working = fc
    .record({
      open: fc.subarray([...weekdays], { minLength: 1 }),
      hours: fc.array(hours, { minLength: 7, maxLength: 7 }),
      eves: fc.constantFrom(...eveKinds),
      freeDays: fc.uniqueArray(day, { maxLength: 10 }),
    })
    .map(({ open, hours, ...rest }): OfficeHoursFacts => {
      const week = Object.fromEntries(open.map((name, index) => [name, hours[index]!]));
      return { week, ...rest };
    })
    .map((office) => ({ office, time: new WorkingTime(office) }));
  const days = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 40, noNaN: true }));
  const span = fc.oneof(
    days.map((days) => ({ days })),
    days.map((hours) => ({ hours })),
  );
  const lengthOf = (time: WorkingTime, from: Date, to: Date, like: object): number =>
    'days' in like ? time.daysBetween(from, to) : time.hoursBetween(from, to);
  // An instant is a whole millisecond: of a day that is open for a minute that is a 60,000th.
  const aMillisecond = 1 / 60_000;

  it('gives back what was added when it is measured, also backwards', () => {
    fc.assert(
      fc.property(working, instant, span, ({ time }, from, span) => {
        const due = time.after(from, span);
        const wanted = Object.values(span)[0]!;
        expect(Math.abs(lengthOf(time, from, due, span) - wanted)).toBeLessThan(aMillisecond);
        expect(time.after(from, { [Object.keys(span)[0]!]: lengthOf(time, from, due, span) })).toEqual(due);
        const back = time.before(due, span);
        expect(Math.abs(lengthOf(time, back, due, span) - wanted)).toBeLessThan(aMillisecond);
        expect(back.getTime()).toBeLessThan(due.getTime());
      }),
      { numRuns: 400 },
    );
  });

  it('is never due on a free day, nor while the office is closed', () => {
    fc.assert(
      fc.property(working, instant, span, ({ office, time }, from, span) => {
        const due = time.after(from, span);
        // Open until then: what is due when the office closes is due while it is still open.
        expect(time.hoursBetween(new Date(due.getTime() - 1), due)).toBeGreaterThan(0);
        const [day] = swedish.format(due).split(' ') as [string];
        expect(office.freeDays).not.toContain(day);
        expect(Object.keys(office.week)).toContain(weekdays[(new Date(day).getUTCDay() + 6) % 7]);
        expect(freeDays).not.toContain(day);
      }),
      { numRuns: 400 },
    );
  });

  it('grows with the start and with the length, and adds up', () => {
    fc.assert(
      fc.property(working, instant, instant, span, days, ({ time }, one, other, span, more) => {
        const [early, late] = [one, other].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date];
        const due = time.after(early, span);
        expect(due.getTime()).toBeLessThanOrEqual(time.after(late, span).getTime());
        expect(time.after(due, { days: more }).getTime()).toBeGreaterThan(due.getTime());
        if (late < due) return;
        expect(lengthOf(time, early, due, span) + lengthOf(time, due, late, span)).toBeCloseTo(
          lengthOf(time, early, late, span),
          9,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is what one would count minute by minute', () => {
    const minute = fc
      .integer({ min: 0, max: 365 * 24 * 60 })
      .map((minute) => Date.parse('2026-01-01T00:00+01:00') + minute * 60_000);
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 8 * 24 * 60 }), (from, minutes) => {
        const to = Math.min(from + minutes * 60_000, Date.parse('2027-01-01T00:00+01:00'));
        expect(usual.hoursBetween(new Date(from), new Date(to))).toBeCloseTo(openMinutes(from, to) / 60, 9);
      }),
      { numRuns: 60, examples: [[Date.parse('2026-03-27T00:00Z'), 5 * 24 * 60]] },
    );
  });
});
