import fc from 'fast-check';
import { dayAfter, dayBefore } from './day.js';
import { covers, overlap, within, without, type Span } from './span.js';

const days = Array.from({ length: 31 }, (_, n) => `2026-03-${String(n + 1).padStart(2, '0')}`);
const day = fc.constantFrom(...days);
const span: fc.Arbitrary<Span> = fc
  .tuple(day, fc.option(day))
  .map(([one, other]) => (other && other < one ? { from: other, to: one } : { from: one, to: other }));

describe('days from one to another', () => {
  it('know the days beside them, across months and leap years', () => {
    expect([dayBefore('2026-03-01'), dayAfter('2028-02-28'), dayAfter('2026-12-31')]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2027-01-01',
    ]);
  });

  it('overlap, lie within and leave out exactly what their days say', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const ofBoth = days.filter((each) => covers(one, each) && covers(other, each));
        expect(overlap(one, other)).toBe(ofBoth.length > 0 || (one.to === null && other.to === null));
        const left = without(one, other);
        for (const each of days)
          expect(left.some((part) => covers(part, each))).toBe(covers(one, each) && !covers(other, each));
        for (const { from, to } of left) expect(to === null || from <= to).toBe(true);
        if (within(one, other))
          for (const each of days) expect(covers(one, each) && !covers(other, each)).toBe(false);
      }),
    );
  });
});
