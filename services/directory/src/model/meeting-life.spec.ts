import { invitationAnswers } from '@lanken/contracts';
import fc from 'fast-check';
import { by } from '../spec/examples.js';
import { meeting, meetingTerms, reply } from '../spec/meeting-examples.js';

const hour = 3_600_000;
const start = Date.parse('2026-10-01T08:00:00Z');

const move = fc.oneof(
  fc.record({ wait: fc.nat(600) }),
  fc.record({
    starts: fc.nat(2_000),
    lasts: fc.integer({ min: -2, max: 5 }),
    place: fc.constantFrom('Växjö', 'Alvesta'),
  }),
  fc.record({ person: fc.nat(2), answer: fc.constantFrom(...invitationAnswers) }),
  fc.constant({ cancel: true }),
  fc.record({ attended: fc.uniqueArray(fc.nat(2)) }),
);

describe('the life of a meeting, whatever is done with it', () => {
  it('has an invitation whose revision rises with each change and never else, and one end', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const it = meeting();
        const replies = [reply(1), reply(2), reply(3)];
        let now = start;
        for (const one of moves) {
          const was = { ...it };
          const invitation = () =>
            JSON.stringify([
              it.title,
              it.agenda,
              it.place,
              it.link,
              it.starts,
              it.ends,
              it.state === 'cancelled',
            ]);
          const before = invitation();
          try {
            const at = new Date(now);
            if ('wait' in one) now += one.wait * hour;
            if ('starts' in one) {
              const starts = new Date(start + one.starts * hour);
              const ends = new Date(starts.getTime() + one.lasts * hour);
              it.move({ ...meetingTerms, starts, ends, place: one.place }, replies, at, by);
            }
            if ('person' in one) it.answer(replies[one.person]!, one.answer, at, by);
            if ('cancel' in one) it.cancel('Nej.', at, by);
            if ('attended' in one) {
              const there = (n: number) => one.attended.includes(n);
              const attended = replies.filter((_, n) => there(n));
              it.hold({ attended, absent: replies.filter((_, n) => !there(n)), guests: 0 }, at, by);
            }
          } catch (refused) {
            expect(refused).toHaveProperty('code');
            expect({ ...it }).toEqual(was);
          }
          expect(it.revision - was.revision).toBe(invitation() === before ? 0 : 1);
          expect(it.ends > it.starts).toBe(true);
          if (was.state !== 'called') expect(it.state).toBe(was.state);
          // Attendance is known of a meeting that was held, and of that alone.
          for (const each of replies) expect(each.attended === null).toBe(it.state !== 'held');
          // An answer is to the time that the meeting has now.
          if (it.starts.getTime() !== was.starts.getTime())
            for (const each of replies) expect(each.answer).toBeNull();
        }
      }),
    );
  });
});
