import type { NeedEvent } from '@lanken/contracts';
import fc from 'fast-check';
import { sweep } from '../spec/by-clock.js';
import { paces, places, players } from '../spec/cast.js';
import { draftOf, newId } from '../spec/need-in.js';
import { keepTime } from './need-time.js';
import type { Need } from './need.js';

const { vaxjo, kronoberg, vastraGotaland, national } = players;
const hour = 3_600_000;
const day = 24 * hour;
const monday = new Date('2026-02-02T09:00+01:00');
const later = (milliseconds: number, from = monday): Date => new Date(from.getTime() + milliseconds);

type Step = (need: Need) => NeedEvent;
const publish: Step = (need) => need.publish(vaxjo, places, monday);
const toKronoberg: Step[] = [
  publish,
  (need) => need.acknowledge(kronoberg),
  (need) => need.startHandling(kronoberg, kronoberg.person),
];
const toNation: Step[] = [
  publish,
  (need) => need.escalate(kronoberg, 'Vi har försökt.', places, monday),
  (need) => need.acknowledge(national),
];
const answer: Step = (need) => need.answer(kronoberg, { id: newId(), kind: 'answer', text: 'Ring.' }, monday);
const no = { reason: 'other', text: 'Nej.', next: { text: 'Fråga regionen.' } } as const;

/** A need that has come where it is, all at once on a Monday at nine. */
function needAfter(...steps: Step[]): Need {
  const need = draftOf();
  for (const step of steps) {
    keepTime(need, step(need), paces, monday);
    need.sequence += 1;
  }
  return need;
}

const upFromCounty = ['due-soon', 'escalated', 'due-soon', 'overdue'];
/** What the clock does with a need that nobody touches, in the end. */
const fates: [string, Step[], string[]][] = [
  ['published', [publish], upFromCounty],
  ['in_handling', toKronoberg, upFromCounty],
  [
    'referred',
    [
      ...toKronoberg,
      (need) => need.proposeReferral(kronoberg, vastraGotaland, 'Ni kan detta.', monday),
      (need) => need.acceptReferral(vastraGotaland, monday),
    ],
    upFromCounty,
  ],
  ['in_handling at national level', toNation, ['due-soon', 'overdue']],
  [
    'returned to a county',
    [...toNation, (need) => need.return(national, 'Er sak.', 'Ett möte.', places, monday)],
    upFromCounty,
  ],
  [
    'returned to the asker',
    [...toKronoberg, (need) => need.return(kronoberg, 'Er sak.', 'Ett möte.', places, monday)],
    ['due-soon', 'escalated', ...upFromCounty],
  ],
  [
    'awaiting_info',
    [...toKronoberg, (need) => need.requestInfo(kronoberg, newId(), 'Hur många?', monday)],
    ['info-timed-out', ...upFromCounty],
  ],
  ['answered', [...toKronoberg, answer], ['follow-up-asked', 'follow-up-asked', 'closed']],
  [
    'declined',
    [...toKronoberg, (need) => need.decline(kronoberg, { id: newId(), ...no }, monday)],
    ['follow-up-asked', 'follow-up-asked', 'closed'],
  ],
  ['withdrawn', [publish, (need) => need.withdraw(vaxjo, 'Löst.')], []],
];

describe('what the clock does with a need', () => {
  const expectAt = (need: Need, times: [string, string[]][]): void => {
    for (const [time, facts] of times) {
      expect(sweep(need, later(-1, new Date(time)))).toEqual([]);
      expect([time, sweep(need, new Date(time))]).toEqual([time, facts]);
    }
  };

  it('warns a working day before what is due, and passes it up when two days of grace are over', () => {
    const need = needAfter(publish);
    expectAt(need, [
      ['2026-02-04T09:00+01:00', ['due-soon']],
      ['2026-02-09T09:00+01:00', ['escalated']],
      ['2026-02-11T09:00+01:00', ['due-soon']],
    ]);
    expect(need).toMatchObject({ status: 'escalated', custodianLevel: 'national', hops: [{}, {}] });
  });

  it('says daily at national level that it is overdue, until somebody acts', () => {
    const need = needAfter(publish, (it) => it.escalate(kronoberg, 'Allt.', places, monday));
    expectAt(need, [
      ['2026-02-04T09:00+01:00', ['due-soon']],
      ['2026-02-09T09:00+01:00', ['overdue']],
      ['2026-02-10T09:00+01:00', ['overdue']],
      ['2026-02-11T09:00+01:00', ['overdue']],
    ]);
    keepTime(need, need.acknowledge(national), paces, new Date('2026-02-11T10:00+01:00'));
    expect(sweep(need, new Date('2026-02-12T09:00+01:00'))).toEqual([]);
  });

  it('goes on without an answer 14 days after a question; the clocks have stood still', () => {
    const need = needAfter(...toKronoberg);
    const due = need.nextDue!;
    keepTime(need, need.requestInfo(kronoberg, newId(), 'Hur många?', monday), paces, monday);
    expectAt(need, [['2026-02-16T09:00+01:00', ['info-timed-out']]]);
    expect(need.status).toBe('in_handling');
    expect(need.infoRequests).toMatchObject([{ endedAt: '2026-02-16T08:00:00.000Z' }]);
    expect(need.infoRequests[0]?.answer).toBeUndefined();
    expect(need.nextDue).toEqual(later(14 * day, due));
  });

  it('asks after 28 days whether it helped, once more after 28, and closes after another 28', () => {
    const need = needAfter(...toKronoberg, answer);
    expectAt(need, [
      ['2026-03-02T09:00+01:00', ['follow-up-asked']],
      ['2026-03-30T10:00+02:00', ['follow-up-asked']],
      ['2026-04-27T10:00+02:00', ['closed']],
    ]);
    expect(need).toMatchObject({ status: 'closed', verdict: 'unknown', reminders: 2 });
  });

  it('asks no more when the asker has closed the need', () => {
    const need = needAfter(...toKronoberg, answer, (it) => it.close(vaxjo, 'helped', monday));
    expect(sweep(need, later(1_000 * day))).toEqual([]);
  });

  it('warns first where both are late, and then passes it up', () => {
    for (const task of [0, 1, 2, 3, 4])
      expect(sweep(needAfter(publish), later(30 * day), task)).toEqual(['due-soon', 'escalated']);
  });

  const sweeps = fc.array(fc.record({ hours: fc.integer({ min: 1, max: 2_000 }), task: fc.nat(4) }), {
    maxLength: 40,
  });

  it.each(fates)('is the same of one that is %s, whenever the clock gets to it', (_, steps, fate) => {
    fc.assert(
      fc.property(sweeps, (sweeps) => {
        const need = needAfter(...steps);
        let now = monday;
        const said: [string, Date][] = [];
        const go = (to: Date, task: number): void => {
          now = to;
          for (const fact of sweep(need, now, task)) said.push([fact, now]);
          // What was done is done, whoever sweeps next.
          expect(sweep(need, now)).toEqual([]);
        };
        for (const { hours, task } of sweeps) go(later(hours * hour, now), task);
        for (const _ of fate) go(later(100 * day, now), 0);

        const overdue = said.flatMap(([fact, at]) => (fact === 'overdue' ? [at.getTime()] : []));
        overdue.slice(1).forEach((at, index) => expect(at - overdue[index]!).toBeGreaterThanOrEqual(day));
        const facts = said.map(([fact]) => fact);
        expect(facts.filter((fact, index) => fact !== 'overdue' || facts[index - 1] !== 'overdue')).toEqual(
          fate,
        );
      }),
      { numRuns: 50 },
    );
  });
});
