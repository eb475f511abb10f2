import { dueKinds } from '@lanken/contracts';
import fc from 'fast-check';
import type { Pace } from './clock-terms.js';
import {
  acknowledged,
  isPaused,
  nextDue,
  paused,
  received,
  resumed,
  saidOverdue,
  takenUp,
  updated,
  wakes,
  warned,
  type Clocks,
} from './clocks.js';
import { everyWeekday } from './office-week.js';
import { WorkingTime } from './working-time.js';

const pace: Pace = {
  working: new WorkingTime(everyWeekday({ opens: '08:00', closes: '17:00' }, 'half')),
  terms: {
    acknowledge: { days: 3 },
    next_update: { days: 10 },
    answer: { days: 30 },
    grace: { days: 2 },
    warning: { days: 1 },
  },
};
const monday = new Date('2026-10-05T10:00+02:00');
const at = (text: string): string => new Date(text).toISOString();

describe('the clocks of a custodian', () => {
  it('begin when it gets the need: it must acknowledge and answer', () => {
    const clocks = received(1, monday, pace);
    expect(clocks.due).toEqual({
      acknowledge: at('2026-10-08T10:00+02:00'),
      answer: at('2026-11-16T14:30+01:00'),
    });
    expect(nextDue(clocks)).toEqual({ due: 'acknowledge', at: new Date('2026-10-08T10:00+02:00') });
  });

  it('want a word on how it goes once it has acknowledged, and again after each word', () => {
    const tuesday = new Date('2026-10-06T10:00+02:00');
    const clocks = acknowledged(received(1, monday, pace), tuesday, pace);
    expect(nextDue(clocks)).toEqual({ due: 'next_update', at: new Date('2026-10-20T10:00+02:00') });
    const told = updated(clocks, new Date('2026-10-12T10:00+02:00'), pace);
    expect(nextDue(told)?.at).toEqual(new Date('2026-10-26T10:00+01:00'));
    expect(told.due.answer).toBe(clocks.due.answer);
  });

  it('begin again without acknowledgement when the need is reopened', () => {
    expect(Object.keys(takenUp(1, monday, pace).due)).toEqual(['next_update', 'answer']);
  });

  it('have nothing due while they wait for the asker, and never wake anybody then', () => {
    const waiting = paused(received(1, monday, pace), new Date('2026-10-06T10:00+02:00'));
    expect([isPaused(waiting), nextDue(waiting)]).toEqual([true, undefined]);
    expect(wakes(waiting, pace)).toEqual({ warnsAt: null, overdueAt: null });
    expect(paused(waiting, new Date('2026-10-07T10:00+02:00'))).toBe(waiting);
  });

  it('go on later by the working time that they waited', () => {
    const waiting = paused(received(1, monday, pace), new Date('2026-10-06T10:00+02:00'));
    const back = resumed(waiting, new Date('2026-10-08T10:00+02:00'), pace);
    expect(back.due.acknowledge).toBe(at('2026-10-12T10:00+02:00'));
    expect(back.pauses).toEqual([{ from: at('2026-10-06T10:00+02:00'), to: at('2026-10-08T10:00+02:00') }]);
    expect(resumed(back, new Date('2026-10-09T10:00+02:00'), pace)).toBe(back);
  });

  it('warn a working day before, once of each instant that is due', () => {
    const clocks = received(1, monday, pace);
    expect(wakes(clocks, pace).warnsAt).toEqual(new Date('2026-10-07T10:00+02:00'));
    const quiet = warned(clocks, nextDue(clocks)!.at.toISOString());
    expect(wakes(quiet, pace).warnsAt).toBeNull();
    expect(wakes(acknowledged(quiet, monday, pace), pace).warnsAt).toEqual(
      new Date('2026-10-16T10:00+02:00'),
    );
  });

  it('are overdue for all to hear when grace has passed, and then daily', () => {
    const clocks = received(1, monday, pace);
    const graceEnds = new Date('2026-10-12T10:00+02:00');
    expect(wakes(clocks, pace).overdueAt).toEqual(graceEnds);
    const said = saidOverdue(clocks, graceEnds);
    expect(wakes(said, pace).overdueAt).toEqual(new Date('2026-10-13T10:00+02:00'));
    // What was said of an earlier duty does not make the next one overdue sooner.
    const later = acknowledged(said, graceEnds, pace);
    expect(wakes(later, pace).overdueAt).toEqual(new Date('2026-10-28T10:00+01:00'));
  });
});

describe('the clocks of a custodian, whatever happens when', () => {
  const instant = fc.date({
    min: new Date('2025-01-01'),
    max: new Date('2029-12-31'),
    noInvalidDate: true,
  });
  const gaps = fc.array(fc.integer({ min: 0, max: 20 * 86_400_000 }), { minLength: 2, maxLength: 12 });
  // A due date is a whole millisecond of a day of nine hours, or of an eve of four.
  const aMillisecond = 1 / 14_400_000;

  it('are due later by exactly the working time paused, however often they pause', () => {
    fc.assert(
      fc.property(instant, gaps, (start, gaps) => {
        const first = received(1, start, pace);
        let clocks = first;
        let now = start;
        let waited = 0;
        for (const [index, gap] of gaps.entries()) {
          const next = new Date(now.getTime() + gap);
          if (index % 2) {
            waited += pace.working.daysBetween(now, next);
            clocks = resumed(clocks, next, pace);
          } else clocks = paused(clocks, next);
          now = next;
        }
        for (const kind of ['acknowledge', 'answer'] as const) {
          const moved = pace.working.daysBetween(new Date(first.due[kind]!), new Date(clocks.due[kind]!));
          expect(Math.abs(moved - waited)).toBeLessThan(aMillisecond * gaps.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are never due before they began, warn before and escalate after what is due', () => {
    type Step = (clocks: Clocks, now: Date) => Clocks;
    const step = fc.constantFrom<Step>(
      (clocks, now) => acknowledged(clocks, now, pace),
      (clocks, now) => updated(clocks, now, pace),
      (clocks, now) => resumed(paused(clocks, now), new Date(now.getTime() + 86_400_000), pace),
      (clocks) => (nextDue(clocks) ? warned(clocks, nextDue(clocks)!.at.toISOString()) : clocks),
      (_, now) => takenUp(1, now, pace),
    );
    fc.assert(
      fc.property(instant, fc.array(step, { maxLength: 10 }), (start, steps) => {
        let now = start;
        let clocks = received(1, now, pace);
        for (const take of steps) clocks = take(clocks, (now = new Date(now.getTime() + 100_000_000)));
        for (const kind of dueKinds)
          if (clocks.due[kind]) expect(Date.parse(clocks.due[kind])).toBeGreaterThan(start.getTime());
        const next = nextDue(clocks)!;
        const { warnsAt, overdueAt } = wakes(clocks, pace);
        if (warnsAt) expect(warnsAt.getTime()).toBeLessThan(next.at.getTime());
        expect(overdueAt!.getTime()).toBeGreaterThan(next.at.getTime());
      }),
      { numRuns: 300 },
    );
  });
});
