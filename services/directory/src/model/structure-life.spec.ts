import fc from 'fast-check';
import { by } from '../spec/examples.js';
import { frame, meeting, structure, terms } from '../spec/structure-examples.js';
import { daysAfter } from './day.js';

const days = Array.from({ length: 200 }, (_, n) =>
  new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
);

const move = fc.oneof(
  fc.record({ wait: fc.nat(30) }),
  fc.record({ meet: fc.nat(40) }), // so many days ago
  fc.record({ rhythm: fc.option(fc.integer({ min: 1, max: 6 })) }),
  fc.constant({ activate: true }),
  fc.constant({ clock: true }),
  fc.constant({ end: true }),
);

const without = (work: () => unknown): void => {
  try {
    work();
  } catch (refused) {
    expect(refused).toHaveProperty('code');
  }
};

describe('the life of a structure, whatever is done with it', () => {
  it('is dormant after a look of the clock exactly when it has missed two meetings', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const it = structure();
        let n = 0;
        let ended = false;
        for (const one of moves) {
          const today = days[n]!;
          if ('wait' in one) n = Math.min(n + one.wait, days.length - 1);
          if ('meet' in one) without(() => it.meet(days[Math.max(0, n - one.meet)]!, meeting, today, by));
          if ('rhythm' in one) without(() => it.revise({ ...terms, rhythm: one.rhythm }, frame, today, by));
          if ('activate' in one) without(() => it.activate(2, today, by));
          if ('end' in one) without(() => it.end('Klart.', today, [], by));
          if ('clock' in one) {
            it.tellDormant(today);
            const since = [it.activeSince, it.lastMet]
              .filter((day) => day !== null)
              .sort()
              .at(-1);
            const works = it.activeSince !== null && !ended && it.state !== 'ended';
            const missed = works && it.rhythm !== null && daysAfter(since!, 14 * it.rhythm) < today;
            expect(it.state === 'dormant').toBe(missed);
          }
          // What has ended stays so, and what the clock looks at is only there while it works.
          if (ended) expect(it.state).toBe('ended');
          ended = it.state === 'ended';
          if (it.awakeUntil) expect(['active', 'dormant']).toContain(it.state);
        }
      }),
    );
  });
});
