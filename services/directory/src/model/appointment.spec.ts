import { AppointmentEnded, AppointmentStarted, breachOf } from '@lanken/contracts';
import fc from 'fast-check';
import { Appointment } from './appointment.js';
import { appointment, by, person, post } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';

const other = '01990000-0000-7000-8000-000000000a02';

describe('an appointment', () => {
  it('says the person, the post and what it gives', () => {
    const started = new Appointment();
    const id = '01990000-0000-7000-8000-000000000c01';
    const terms = { id, person: person().id, from: '2026-01-01', to: '2026-12-31' };
    const event = started.start(terms, { post: post(), others: [] }, by);
    expect(event).toMatchObject({
      appointment: id,
      personRef: person().id,
      post: post().id,
      organisation: post().organisation,
      role: 'municipal_coordinator',
      level: 'local',
      county: '07',
      municipality: '0780',
      substanceAreas: ['alcohol', 'gambling'],
      share: 100,
      from: '2026-01-01',
      to: '2026-12-31',
      by,
    });
    expect(breachOf(AppointmentStarted, event)).toBeUndefined();
  });

  it('says no last day when none is known', () => {
    const id = '01990000-0000-7000-8000-000000000c01';
    const event = new Appointment().start(
      { id, person: person().id, from: '2026-01-01' },
      { post: post(), others: [] },
      by,
    );
    expect(JSON.parse(JSON.stringify(event))).not.toHaveProperty('to');
    expect(breachOf(AppointmentStarted, event)).toBeUndefined();
  });

  it('can be of one day', () => {
    expect(appointment('2026-05-01', '2026-05-01').stateOn('2026-05-01')).toBe('active');
  });

  it('refuses a last day before the first', () => {
    expect(refusalOf(() => appointment('2026-05-02', '2026-05-01'))).toMatchObject({
      kind: 'unprocessable',
      code: 'wrong-days',
      errors: [{ pointer: '/to' }],
    });
  });

  it('is planned until its first day, active to its last, then ended', () => {
    const started = appointment('2026-05-01', '2026-05-31');
    const states = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((day) =>
      started.stateOn(day),
    );
    expect(states).toEqual(['planned', 'active', 'active', 'ended']);
  });
});

describe('the end of an appointment', () => {
  it('says the last day that it was held', () => {
    const held = appointment('2026-01-01');
    const event = held.end('2026-05-31', '2026-06-02', by);
    expect(event).toMatchObject({
      appointment: held.id,
      personRef: held.person,
      post: held.post,
      ended: '2026-05-31',
      by,
    });
    expect(breachOf(AppointmentEnded, event)).toBeUndefined();
    expect(held.stateOn('2026-06-02')).toBe('ended');
  });

  it('ends the rights at once, also on the day that it is said', () => {
    const held = appointment('2026-01-01');
    held.end('2026-06-02', '2026-06-02', by);
    expect(held.stateOn('2026-06-02')).toBe('ended');
  });

  it('refuses a day to come', () => {
    const refusal = refusalOf(() => appointment('2026-01-01').end('2026-06-03', '2026-06-02', by));
    expect(refusal).toMatchObject({
      kind: 'unprocessable',
      code: 'wrong-days',
      errors: [{ pointer: '/lastDay' }],
    });
  });

  it('refuses a day before it began', () => {
    const refusal = refusalOf(() => appointment('2026-01-01').end('2025-12-31', '2026-06-02', by));
    expect(refusal).toMatchObject({
      kind: 'unprocessable',
      code: 'wrong-days',
      errors: [{ pointer: '/lastDay' }],
    });
  });

  it('can come before it begins: then it was never held', () => {
    const planned = appointment('2026-09-01');
    expect(planned.end('2026-06-02', '2026-06-02', by).ended).toBe('2026-06-02');
    expect(planned.stateOn('2026-09-01')).toBe('ended');
  });

  it('comes once', () => {
    const held = appointment('2026-01-01');
    held.end('2026-06-02', '2026-06-02', by);
    expect(refusalOf(() => held.end('2026-06-02', '2026-06-02', by))).toMatchObject({
      kind: 'conflict',
      code: 'appointment-has-ended',
    });
  });

  it('is not said of one whose last day has passed', () => {
    const past = appointment('2025-01-01', '2025-12-31');
    expect(refusalOf(() => past.end('2026-06-02', '2026-06-02', by)).message).toContain('2025-12-31');
  });
});

describe('a post', () => {
  const during = (from: string, to?: string): Appointment =>
    appointment(from, to, { person: other, others: [appointment('2026-02-01', '2026-02-28')] });

  it.each([
    ['2026-01-01', undefined],
    ['2026-01-01', '2026-02-01'],
    ['2026-02-28', undefined],
    ['2026-02-10', '2026-02-11'],
    ['2026-01-01', '2026-12-31'],
  ])('has one holder at a time: refuses another from %s to %s', (from, to) => {
    const refusal = refusalOf(() => during(from, to));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'appointment-overlaps' });
    expect(refusal.message).toContain('held by somebody else from 2026-02-01 to 2026-02-28');
  });

  it('can be held by another before and after', () => {
    expect(during('2026-01-01', '2026-01-31').person).toBe(other);
    expect(during('2026-03-01').person).toBe(other);
  });

  it('is not held twice by the same person on a day', () => {
    const others = [appointment('2026-02-01')];
    expect(refusalOf(() => appointment('2026-03-01', undefined, { others })).message).toContain(
      'This person holds the post from 2026-02-01 on, without an end',
    );
  });

  it('can be taken over on the day on which an appointment was ended', () => {
    const left = appointment('2026-02-01');
    left.end('2026-06-02', '2026-06-02', by);
    expect(appointment('2026-06-02', undefined, { person: other, others: [left] }).person).toBe(other);
    expect(
      refusalOf(() => appointment('2026-06-01', undefined, { person: other, others: [left] })).code,
    ).toBe('appointment-overlaps');
  });

  it('is free again when an appointment was ended before it began', () => {
    const planned = appointment('2026-09-01');
    planned.end('2026-06-02', '2026-06-02', by);
    expect(appointment('2026-09-01', undefined, { person: other, others: [planned] }).person).toBe(other);
  });

  it('has at most one active appointment on any day, whatever is tried', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const move = fc.oneof(
      fc.record({
        start: day,
        to: fc.option(day, { nil: undefined }),
        person: fc.constantFrom(person().id, other),
      }),
      fc.record({ end: fc.nat(9), lastDay: day, today: day }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const held: Appointment[] = [];
        for (const one of moves) {
          try {
            if ('start' in one)
              held.push(appointment(one.start, one.to, { person: one.person, others: held }));
            else held[one.end]?.end(one.lastDay, one.today, by);
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
        }
        for (let n = 1; n <= 28; n++) {
          const active = held.filter(
            (one) => one.stateOn(`2026-02-${String(n).padStart(2, '0')}`) === 'active',
          );
          expect(active.length).toBeLessThanOrEqual(1);
        }
        for (const one of held) expect(one.to === null || one.to >= one.from).toBe(true);
      }),
    );
  });
});
