import { dayOf, isDay } from './day.js';

describe('a day', () => {
  it('begins at midnight in Sweden, in summer and in winter', () => {
    expect(dayOf(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(dayOf(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(dayOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(dayOf(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });

  it.each(['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31'])('can be %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '0000-01-01',
    '2200-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
    20260101,
    null,
  ])('cannot be %p', (day) => {
    expect(isDay(day)).toBe(false);
  });
});
