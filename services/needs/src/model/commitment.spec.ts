import { breachOf, Refusal, type EventClass } from '@lanken/contracts';
import fc from 'fast-check';
import { paces, players } from '../spec/cast.js';
import { after, needIn, newId } from '../spec/need-in.js';
import { replayCommitment } from '../spec/replay-commitment.js';
import type { Saying } from '../spec/replay.js';
import { Commitment } from './commitment.js';
import { dayOf } from './day.js';
import type { Need } from './need.js';
import type { Who } from './who.js';

const { vaxjo, kronoberg, vastraGotaland, alvesta, association } = players;
const ours = kronoberg.organisation;
const pace = paces.of(kronoberg);
const tuesday = new Date('2026-10-06T10:00+02:00');
const at = (text: string): Date => new Date(text);

const promise = (need: Need, by: Who = kronoberg, until = '2026-10-15', now = tuesday): Commitment => {
  const it = Commitment.on(need, newId());
  const event = it.make(need, by, { what: 'Vi håller utbildningen.', until }, pace, now);
  expect(breachOf(event.constructor as EventClass, JSON.parse(JSON.stringify(event)))).toBeUndefined();
  it.follow(need);
  it.sequence = 1;
  return it;
};
const refusal = (act: () => unknown): Pick<Refusal, 'kind' | 'code'> => {
  try {
    act();
  } catch (refused) {
    if (refused instanceof Refusal) return { kind: refused.kind, code: refused.code };
    throw refused;
  }
  throw new Error('it was not refused');
};

describe('a commitment', () => {
  it.each(['published', 'acknowledged', 'in_handling', 'awaiting_info', 'answered'] as const)(
    'is made by the custodian of a need that is %s',
    (status) => {
      expect(promise(needIn(status))).toMatchObject({ organisation: ours, status: 'open', level: 'county' });
    },
  );

  it('is made by who has responded too, but by no other, nor by who has only said no', () => {
    const answered = after(needIn('in_handling'), (need) =>
      need.answer(alvesta, { id: newId(), kind: 'answer', text: 'Ring oss.' }, tuesday),
    );
    expect(promise(answered, alvesta).organisation).toBe(alvesta.organisation);
    for (const who of [vaxjo, vastraGotaland])
      expect(refusal(() => promise(answered, who))).toEqual({ kind: 'forbidden', code: 'not-responsible' });
    expect(refusal(() => promise(needIn('declined')))).toEqual({ kind: 'conflict', code: 'need-ended' });
  });

  it('is not there for who may not read the need', () => {
    expect(refusal(() => promise(needIn('in_handling'), association))).toEqual({
      kind: 'not-found',
      code: 'need-not-found',
    });
  });

  it.each(['closed', 'withdrawn', 'declined'] as const)('is not made when the need is %s', (status) => {
    expect(refusal(() => promise(needIn(status))).code).toBe('need-ended');
  });

  it.each([
    ['2026-10-05', 'has passed'],
    ['2026-02-30', 'no day'],
    ['2028-10-07', 'too far off'],
  ])('is not made until %s', (until, why) => {
    const act = (): unknown => promise(needIn('in_handling'), kronoberg, until);
    expect(refusal(act)).toEqual({ kind: 'unprocessable', code: 'day-impossible' });
    expect(act).toThrow(why);
  });

  it('may be for today, and is reminded of a working day before, if there is time', () => {
    expect(promise(needIn('in_handling'), kronoberg, '2026-10-06').remindsAt).toBeNull();
    // A working day before Monday is Friday.
    const monday = promise(needIn('in_handling'), kronoberg, '2026-10-12');
    expect(monday.remindsAt).toEqual(at('2026-10-09T08:00+02:00'));
    expect(refusal(() => monday.sayDueSoon(needIn('in_handling'), at('2026-10-09T07:59+02:00'))).code).toBe(
      'not-time',
    );
    expect(monday.sayDueSoon(needIn('in_handling'), at('2026-10-09T08:00+02:00'))?.until).toBe('2026-10-12');
    expect(monday.remindsAt).toBeNull();
  });

  it('is broken when its day has passed in Sweden, not a moment before', () => {
    const it = promise(needIn('answered'));
    expect(refusal(() => it.pass(needIn('answered'), at('2026-10-15T23:59:59+02:00'))).code).toBe('not-time');
    const event = it.pass(needIn('answered'), at('2026-10-16T00:00+02:00'));
    expect([event.constructor.name, it.status, event.by]).toEqual([
      'CommitmentBroken',
      'broken',
      { actor: 'clock' },
    ]);
    expect(refusal(() => it.pass(needIn('answered'), at('2026-10-17T00:00+02:00'))).code).toBe(
      'commitment-broken',
    );
  });

  it('lapses when the need was withdrawn, and nobody is reminded of it', () => {
    const it = promise(needIn('in_handling'));
    expect(it.sayDueSoon(needIn('withdrawn'), at('2026-10-15T12:00+02:00'))).toBeUndefined();
    expect(it.pass(needIn('withdrawn'), at('2026-10-16T00:00+02:00')).constructor.name).toBe(
      'CommitmentLapsed',
    );
    expect(refusal(() => it.keep(kronoberg, ours, tuesday)).code).toBe('commitment-lapsed');
  });

  it('is moved with a reason to another day, by who made it or stands in its place', () => {
    const it = promise(needIn('in_handling'));
    const event = it.move(kronoberg, ours, '2026-11-02', 'Utbildaren är sjuk.', pace, tuesday);
    expect(event).toMatchObject({ until: '2026-11-02', reason: 'Utbildaren är sjuk.' });
    expect(it).toMatchObject({
      until: '2026-11-02',
      passesAt: at('2026-11-03T00:00+01:00'),
      postponements: [{ from: '2026-10-15', reason: 'Utbildaren är sjuk.' }],
    });
    it.move(vastraGotaland, vastraGotaland.organisation, '2026-11-03', 'Vi tog över.', pace, tuesday);
    expect(refusal(() => it.move(kronoberg, ours, '2026-11-03', 'Igen.', pace, tuesday)).code).toBe(
      'day-impossible',
    );
    expect(refusal(() => it.move(alvesta, ours, '2026-11-04', 'Nej.', pace, tuesday))).toEqual({
      kind: 'forbidden',
      code: 'not-committed',
    });
  });

  it('is kept in time or after all, once', () => {
    const it = promise(needIn('in_handling'));
    it.pass(needIn('in_handling'), at('2026-10-16T00:00+02:00'));
    expect(refusal(() => it.move(kronoberg, ours, '2026-11-02', 'Sent.', pace, tuesday)).code).toBe(
      'commitment-broken',
    );
    expect(refusal(() => it.keep(alvesta, ours, tuesday)).code).toBe('not-committed');
    expect(it.keep(kronoberg, ours, tuesday, 'Tjugo deltog.')).toMatchObject({ text: 'Tjugo deltog.' });
    expect(it).toMatchObject({ status: 'kept', keptText: 'Tjugo deltog.', passesAt: null });
    expect(refusal(() => it.keep(kronoberg, ours, tuesday)).code).toBe('commitment-kept');
  });

  it('is told where its need is told, to those who may read that', () => {
    const it = promise(needIn('in_handling'));
    it.follow(Object.assign(needIn('escalated'), { visibility: 'restricted' }));
    expect(it).toMatchObject({ level: 'national', levelSince: 2, dataclass: 'restricted' });
    it.follow(needIn('in_handling'));
    expect(it).toMatchObject({ level: 'national', levelSince: 2, dataclass: 'network' });
  });

  const actors: Who[] = [kronoberg, alvesta, vaxjo];
  const needs = (['in_handling', 'answered', 'closed', 'withdrawn'] as const).map((status) => needIn(status));
  const step = fc.record({
    verb: fc.constantFrom('move', 'keep', 'remind', 'pass'),
    who: fc.constantFrom(...actors),
    need: fc.constantFrom(...needs),
    hours: fc.nat(200),
    days: fc.integer({ min: -2, max: 30 }),
    text: fc.lorem(),
  });
  const made = ['open', 'kept', 'broken', 'lapsed'];

  it('is told whole by its events, whatever is tried by whomever, whenever the clock gets to it', () => {
    const reached = new Set<string>();
    const walk = fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      let now = tuesday;
      const it = Commitment.on(needs[0]!, newId());
      const promised = { what: 'Vi håller utbildningen.', until: '2026-10-15', who: kronoberg.person };
      const sayings: Saying[] = [
        { event: it.make(needs[0]!, kronoberg, promised, pace, now), time: now.toISOString() },
      ];
      for (const { verb, who, need, hours, days, text } of steps) {
        now = new Date(now.getTime() + hours * 3_600_000);
        const before = structuredClone({ ...it });
        try {
          const event = {
            move: () =>
              it.move(who, ours, dayOf(new Date(now.getTime() + days * 86_400_000)), text, pace, now),
            keep: () => it.keep(who, ours, now, text),
            remind: () => it.sayDueSoon(need, now),
            pass: () => it.pass(need, now),
          }[verb]();
          if (event) sayings.push({ event, time: now.toISOString() });
          if (['move', 'keep'].includes(verb)) expect(who).toBe(kronoberg);
          // What has ended is at most kept after all.
          if (before.status !== 'open') expect([before.status, it.status]).toEqual(['broken', 'kept']);
          if (verb === 'pass') expect(dayOf(now) > it.until).toBe(true);
        } catch (refused) {
          if (!(refused instanceof Refusal)) throw refused;
          expect({ ...it }).toEqual(before);
        }
        reached.add(it.status);
        expect(it.passesAt !== null).toBe(it.status === 'open');
        expect(it).toMatchObject(replayCommitment(sayings));
      }
    });
    fc.assert(walk, { numRuns: 500 });
    expect([...reached].sort()).toEqual([...made].sort());
  });
});
