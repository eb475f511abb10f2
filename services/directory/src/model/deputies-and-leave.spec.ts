import {
  AppointmentHandedOver,
  AppointmentLeaveSet,
  AppointmentReturned,
  AppointmentRevised,
  AppointmentStarted,
  breachOf,
} from '@lanken/contracts';
import { appointment, by, deputy, person, post } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { Appointment } from './appointment.js';

const [berit, cecilia] = ['01990000-0000-7000-8000-000000000a05', '01990000-0000-7000-8000-000000000a06'];
const today = '2026-06-02';
/** As it is heard. */
const heard = (event: object): object => JSON.parse(JSON.stringify(event)) as object;

describe('a deputy', () => {
  it('acts for the holder of the same post, on days of theirs, without a share', () => {
    const held = appointment('2026-01-01', '2026-12-31');
    const named = new Appointment();
    const terms = { id: '01990000-0000-7000-8000-000000000c77', person: berit, from: '2026-03-01' };
    const event = named.deputise(held, terms, { post: post(), others: [held] }, by);
    expect(event).toMatchObject({ deputyOf: held.id, from: '2026-03-01', to: '2026-12-31', post: held.post });
    expect(heard(event)).not.toHaveProperty('share');
    expect(breachOf(AppointmentStarted, event)).toBeUndefined();
  });

  it('is somebody else', () => {
    const held = appointment('2026-01-01');
    expect(refusalOf(() => deputy(held, '2026-03-01', undefined, { person: held.person }))).toMatchObject({
      code: 'deputy-unfit',
      message: expect.stringContaining('Nobody deputises for themselves') as string,
      errors: [{ pointer: '/person' }],
    });
  });

  it('is not one whose own deputy, or deputy’s deputy, is the other', () => {
    const held = appointment('2026-01-01');
    const first = deputy(held, '2026-01-01', '2026-01-31', { person: berit });
    const second = deputy(first, '2026-01-01', '2026-01-15', { person: cecilia, others: [held, first] });
    const others = [held, first, second];
    for (const [of, who] of [
      [first, held.person],
      [second, berit],
      [second, held.person],
    ] as const)
      expect(
        refusalOf(() => deputy(of, '2026-01-01', '2026-01-10', { person: who, others })).message,
      ).toContain('circle');
  });

  it.each([
    ['2025-12-31', '2026-06-30'],
    ['2026-06-01', '2027-01-01'],
    ['2026-06-01', '2026-05-01'],
  ])('does not act from %s to %s for who holds the post in 2026', (from, to) => {
    const held = appointment('2026-01-01', '2026-12-31');
    expect(refusalOf(() => deputy(held, from, to)).code).toBe('wrong-days');
  });

  it('is not two at once', () => {
    const held = appointment('2026-01-01');
    const first = deputy(held, '2026-01-01');
    expect(refusalOf(() => deputy(held, '2026-02-01', undefined, { others: [held, first] })).code).toBe(
      'appointment-overlaps',
    );
  });

  it('leaves the post to its holder: a further holder finds no room, however many deputies there are', () => {
    const held = appointment('2026-01-01', undefined, { share: 60 });
    const others = [held, deputy(held, '2026-01-01')];
    expect(
      refusalOf(() => appointment('2026-02-01', undefined, { person: cecilia, others, share: 41 })).message,
    ).toContain('101 % of full time together, and the post has 100 %');
    expect(appointment('2026-02-01', undefined, { person: cecilia, others, share: 40 }).share).toBe(40);
  });
});

describe('a leave', () => {
  it('takes the holder away for its days', () => {
    const held = appointment('2026-01-01', '2026-12-31');
    const event = held.setLeave({ from: '2026-07-01', to: '2026-08-31' }, today, by);
    expect(event).toMatchObject({
      leaveFrom: '2026-07-01',
      leaveTo: '2026-08-31',
      organisation: held.organisation,
    });
    expect(breachOf(AppointmentLeaveSet, event)).toBeUndefined();
    expect(['2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01'].map((day) => held.stateOn(day))).toEqual([
      'active',
      'on_leave',
      'on_leave',
      'active',
    ]);
    expect(held.acting).toEqual([
      { from: '2026-01-01', to: '2026-06-30' },
      { from: '2026-09-01', to: '2026-12-31' },
    ]);
  });

  it('ends when the holder is back, or is not taken', () => {
    const held = appointment('2026-01-01');
    held.setLeave({ from: '2026-05-01' }, today, by);
    expect(held.stateOn(today)).toBe('on_leave');
    const event = held.return(today, by);
    expect(heard(event)).not.toHaveProperty('leaveFrom');
    expect(breachOf(AppointmentReturned, event)).toBeUndefined();
    expect(held.stateOn(today)).toBe('active');
    expect(refusalOf(() => held.return(today, by)).code).toBe('not-on-leave');
  });

  it.each([
    [{ from: '2025-12-31' }, '/from'],
    [{ from: '2027-01-01' }, '/from'],
    [{ from: '2026-07-01', to: '2027-01-01' }, '/to'],
    [{ from: '2026-07-01', to: '2026-06-30' }, '/to'],
    [{ from: '2026-05-01', to: '2026-06-01' }, '/to'],
  ])('is refused outside the appointment, backwards, or when it is over: %p', (days, pointer) => {
    const held = appointment('2026-01-01', '2026-12-31');
    expect(refusalOf(() => held.setLeave(days, today, by))).toMatchObject({
      code: 'wrong-days',
      errors: [{ pointer }],
    });
  });
});

describe('the terms of an appointment', () => {
  const around = (others: Appointment[] = []) => ({ post: post(), others, today });

  it('can change: the last day at any time, the first until it has come', () => {
    const held = appointment('2026-01-01');
    const event = held.revise({ to: '2027-06-30', share: 50 }, around([held]), by);
    expect(event).toMatchObject({ from: '2026-01-01', to: '2027-06-30', share: 50 });
    expect(breachOf(AppointmentRevised, event)).toBeUndefined();
    expect(heard(held.revise({ to: null }, around([held]), by))).not.toHaveProperty('to');
    expect(refusalOf(() => held.revise({ from: '2026-02-01' }, around(), by)).errors[0]!.pointer).toBe(
      '/from',
    );
    const planned = appointment('2026-09-01');
    planned.revise({ from: '2026-08-01' }, around(), by);
    expect(planned.from).toBe('2026-08-01');
    expect(refusalOf(() => planned.revise({ from: '2026-06-01' }, around(), by)).code).toBe('wrong-days');
  });

  it('cannot end before today, before they begin, or where somebody else holds the post', () => {
    const held = appointment('2026-01-01', '2026-08-31');
    const next = appointment('2026-09-01', undefined, { person: berit });
    expect(refusalOf(() => held.revise({ to: '2026-06-01' }, around(), by)).code).toBe('wrong-days');
    expect(refusalOf(() => held.revise({ to: '2026-09-01' }, around([held, next]), by)).code).toBe(
      'appointment-overlaps',
    );
    expect(refusalOf(() => next.revise({ to: '2026-08-31' }, around([held, next]), by)).code).toBe(
      'wrong-days',
    );
    expect(held.to).toBe('2026-08-31');
  });

  it('cut a leave off that reaches beyond them', () => {
    const held = appointment('2026-01-01', '2026-12-31');
    held.setLeave({ from: '2026-09-01', to: '2026-12-31' }, today, by);
    expect(held.revise({ to: '2026-10-31' }, around(), by)).toMatchObject({ leaveTo: '2026-10-31' });
    expect(heard(held.revise({ to: '2026-08-31' }, around(), by))).not.toHaveProperty('leaveFrom');
  });

  it('give some of the areas of the post, never others', () => {
    const start = (areas: ('alcohol' | 'gambling' | 'doping')[]) => {
      const terms = { id: person().id, person: berit, from: today, substanceAreas: areas };
      return new Appointment().start(terms, { post: post(), others: [] }, by).substanceAreas;
    };
    expect(start(['gambling'])).toEqual(['gambling']);
    expect(refusalOf(() => start(['doping']))).toMatchObject({ errors: [{ pointer: '/substanceAreas' }] });
  });
});

describe('a handover', () => {
  it('names who takes over in the same organisation', () => {
    const [leaving, staying] = [
      appointment('2026-01-01'),
      appointment('2026-01-01', undefined, { person: berit }),
    ];
    const event = leaving.handOver(staying, today, by);
    expect(event).toMatchObject({ personRef: leaving.person, successor: staying.id, successorRef: berit });
    expect(breachOf(AppointmentHandedOver, event)).toBeUndefined();
  });

  it('goes to somebody else, who is in force there', () => {
    const leaving = appointment('2026-01-01');
    const elsewhere = appointment('2026-01-01', undefined, { person: berit });
    elsewhere.organisation = '01990000-0000-7000-8000-000000000764';
    const planned = appointment('2026-09-01', undefined, { person: berit });
    for (const unfit of [leaving, elsewhere, planned])
      expect(refusalOf(() => leaving.handOver(unfit, today, by))).toMatchObject({
        code: 'successor-unfit',
        errors: [{ pointer: '/successor' }],
      });
  });
});
