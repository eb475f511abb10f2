import fc from 'fast-check';
import { dayOf } from './day.js';
import { nextDigestDay, NoticeMail } from './notice-mail.js';

const person = '01990000-0000-7000-8000-000000000a01';
const at = (instant: string): Date => new Date(instant);
const hours = (count: number): number => count * 3_600_000;

describe('the mail of a day', () => {
  it.each([
    ['2026-01-15T05:59:59Z', '2026-01-15', '2026-01-15T06:00:00.000Z'],
    ['2026-01-15T06:00:00Z', '2026-01-16', '2026-01-16T06:00:00.000Z'],
    ['2026-07-15T04:59:59Z', '2026-07-15', '2026-07-15T05:00:00.000Z'],
    ['2026-07-15T22:30:00Z', '2026-07-16', '2026-07-16T05:00:00.000Z'],
    ['2026-03-29T00:30:00Z', '2026-03-29', '2026-03-29T05:00:00.000Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '2026-10-25T06:00:00.000Z'],
  ])('goes at the next seven in the morning in Sweden: of %s on %s', (now, day, next) => {
    expect(nextDigestDay(at(now))).toBe(day);
    expect(NoticeMail.ofDay(person, day).next.toISOString()).toBe(next);
  });

  it('is always still to come, in less than 25 hours, and one a day', () => {
    fc.assert(
      fc.property(fc.date({ min: at('2020-01-01'), max: at('2040-01-01'), noInvalidDate: true }), (now) => {
        const mail = NoticeMail.ofDay(person, nextDigestDay(now));
        expect(mail.next > now && mail.next.getTime() - now.getTime() <= hours(25)).toBe(true);
        expect(mail.id).toBe(`${person}.${dayOf(mail.next)}`);
      }),
    );
  });

  it('takes along no more once it is taken in hand', () => {
    const mail = NoticeMail.ofDay(person, '2026-01-15');
    expect(mail.open).toBe(true);
    mail.take(mail.next);
    expect(mail.open).toBe(false);
  });
});

describe('a mail that is put off', () => {
  it('is left to whoever took it, and tried again ever later, an hour at most, for five days', () => {
    const mail = NoticeMail.atOnce('n', person, at('2026-01-15T08:00:00Z'));
    const start = mail.next;
    const waits: number[] = [];
    let now = start;
    for (;;) {
      mail.take(now);
      expect(mail.next.getTime()).toBe(now.getTime() + 120_000);
      if (!mail.putOff(now)) break;
      waits.push((mail.next.getTime() - now.getTime()) / 60_000);
      now = mail.next;
    }
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(Math.max(...waits)).toBe(60);
    expect(now.getTime() - start.getTime()).toBeGreaterThan(hours(120));
    expect(now.getTime() - start.getTime()).toBeLessThanOrEqual(hours(121));
  });
});
