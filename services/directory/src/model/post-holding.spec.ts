import { breachOf, PostFilled, PostVacated } from '@lanken/contracts';
import fc from 'fast-check';
import { appointment, by, deputy, person, post } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import type { Appointment } from './appointment.js';
import { tellHolding } from './post-holding.js';
import type { Post } from './post.js';

const filled = (held: Appointment[], on: string): Post => {
  const one = post();
  tellHolding(one, held, on, by);
  return one;
};

describe('a vacancy', () => {
  it('is over when somebody begins, which is said once', () => {
    const one = post();
    const held = [appointment('2026-03-01')];
    expect(tellHolding(one, held, '2026-02-28', by)).toBeUndefined();
    const event = tellHolding(one, held, '2026-03-05', by)!;
    expect(event).toBeInstanceOf(PostFilled);
    expect(event).toMatchObject({ post: one.id, from: '2026-03-01', appointment: held[0]!.id, county: '07' });
    expect(breachOf(PostFilled, event)).toBeUndefined();
    expect(tellHolding(one, held, '2026-03-06', by)).toBeUndefined();
  });

  it('begins on the day after the last, also when that is noticed later', () => {
    const held = [appointment('2026-01-01', '2026-03-31')];
    const one = filled(held, '2026-01-01');
    const event = tellHolding(one, held, '2026-04-10', by)!;
    expect(event).toBeInstanceOf(PostVacated);
    expect(event).toMatchObject({ from: '2026-04-01' });
    expect(breachOf(PostVacated, event)).toBeUndefined();
    expect(one.vacantSince).toBe('2026-04-01');
  });

  it('begins at once when an appointment is ended', () => {
    const held = [appointment('2026-01-01')];
    const one = filled(held, '2026-01-01');
    held[0]!.end('2026-06-02', '2026-06-02', by);
    expect(tellHolding(one, held, '2026-06-02', by)).toMatchObject({ from: '2026-06-02' });
  });

  it('is also a leave without a deputy, which says who is on leave', () => {
    const [holder] = [appointment('2026-01-01')];
    const one = filled([holder], '2026-01-01');
    holder.setLeave({ from: '2026-06-01', to: '2026-08-31' }, '2026-06-02', by);
    expect(tellHolding(one, [holder], '2026-06-02', by)).toMatchObject({
      from: '2026-06-01',
      onLeave: holder.id,
    });
    const acting = deputy(holder, '2026-06-10');
    expect(tellHolding(one, [holder, acting], '2026-06-10', by)).toMatchObject({ appointment: acting.id });
  });

  it('ends with the leave', () => {
    const [holder] = [appointment('2026-01-01')];
    const one = filled([holder], '2026-01-01');
    holder.setLeave({ from: '2026-06-01', to: '2026-08-31' }, '2026-06-02', by);
    tellHolding(one, [holder], '2026-06-02', by);
    expect(tellHolding(one, [holder], '2026-09-02', by)).toMatchObject({
      from: '2026-09-01',
      appointment: holder.id,
    });
  });

  it('is nothing that is said of a closed post', () => {
    const one = post();
    one.end([], '2026-02-01', by);
    expect(tellHolding(one, [appointment('2026-01-01')], '2026-03-01', by)).toBeUndefined();
  });
});

describe('a post', () => {
  it('is closed when nobody holds it, and then nobody is appointed to it', () => {
    const one = post();
    const held = [appointment('2026-01-01', '2026-03-31')];
    expect(refusalOf(() => one.close(held, [], '2026-03-31', by)).code).toBe('post-is-held');
    expect(one.close(held, [], '2026-04-01', by)).toMatchObject({ post: one.id, from: '2026-04-01' });
    expect(refusalOf(() => one.close(held, [], '2026-04-01', by)).code).toBe('post-is-closed');
    expect(refusalOf(() => appointment('2026-05-01', undefined, { post: one })).code).toBe('post-is-closed');
  });

  it('of a coordinator stays while it is the only one of the county', () => {
    const coordinator = post();
    coordinator.role = 'county_coordinator';
    expect(refusalOf(() => coordinator.close([], [], '2026-04-01', by)).code).toBe('last-coordinator-post');
    expect(coordinator.close([], [post()], '2026-04-01', by).from).toBe('2026-04-01');
  });

  it('keeps at least the share that its holders have from today on', () => {
    const one = post();
    const held = [
      appointment('2026-01-01', '2026-03-31'),
      appointment('2026-04-01', undefined, { share: 50 }),
    ];
    expect(refusalOf(() => one.revise({ share: 50 }, held, '2026-03-31', by))).toMatchObject({
      code: 'share-is-held',
      errors: [{ pointer: '/share' }],
    });
    expect(one.revise({ share: 50 }, held, '2026-04-01', by)).toMatchObject({ share: 50 });
  });

  it('never has more than its share on any day, whatever is tried', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const people = [
      person().id,
      '01990000-0000-7000-8000-000000000a02',
      '01990000-0000-7000-8000-000000000a03',
    ];
    const move = fc.oneof(
      fc.record({
        from: day,
        to: fc.option(day, { nil: undefined }),
        person: fc.constantFrom(...people),
        share: fc.integer({ min: 1, max: 100 }),
      }),
      fc.record({
        revise: fc.nat(9),
        to: fc.option(day),
        share: fc.integer({ min: 1, max: 100 }),
        today: day,
      }),
      fc.record({ end: fc.nat(9), today: day }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const held: Appointment[] = [];
        for (const one of moves) {
          try {
            if ('from' in one) held.push(appointment(one.from, one.to, { ...one, others: held }));
            else if ('end' in one) held[one.end]?.end(one.today, one.today, by);
            else held[one.revise]?.revise(one, { post: post(), others: held, today: one.today }, by);
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
        }
        for (let n = 1; n <= 28; n++) {
          const active = held.filter(
            (one) => one.stateOn(`2026-02-${String(n).padStart(2, '0')}`) === 'active',
          );
          expect(active.reduce((sum, { share }) => sum + share!, 0)).toBeLessThanOrEqual(100);
          expect(new Set(active.map(({ person }) => person)).size).toBe(active.length);
        }
      }),
    );
  });
});
