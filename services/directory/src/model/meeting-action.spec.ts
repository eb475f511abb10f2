import { breachOf, MeetingActionAgreed, MeetingActionPutOff, MeetingActionSettled } from '@lanken/contracts';
import { by, person } from '../spec/examples.js';
import { held, meeting } from '../spec/meeting-examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { organisation } from '../spec/structure-examples.js';
import { MeetingAction } from './meeting-action.js';

const today = '2026-11-19';
const terms = {
  id: '01990000-0000-7000-8000-000000001401',
  what: 'Sammanställa tillsynsplanerna',
  organisation,
  person: null,
  due: '2026-12-15',
};

function action(changes: Partial<typeof terms> = {}): MeetingAction {
  const agreed = new MeetingAction();
  agreed.agree(held(), { ...terms, ...changes }, today, by);
  return agreed;
}

describe('an action', () => {
  it('says what, whose it is to do and by when', () => {
    const event = new MeetingAction().agree(held(), { ...terms, person: null }, today, by);
    expect(event).toMatchObject({ action: terms.id, what: terms.what, organisation, due: '2026-12-15' });
    expect(breachOf(MeetingActionAgreed, event)).toBeUndefined();
  });

  it('is agreed at a meeting that was held, for a day that has not passed', () => {
    expect(refusalOf(() => new MeetingAction().agree(meeting(), terms, today, by)).code).toBe(
      'meeting-state',
    );
    expect(action({ due: today }).due).toBe(today);
    expect(refusalOf(() => action({ due: '2026-11-18' }))).toMatchObject({ errors: [{ pointer: '/due' }] });
  });

  it('is put off to a later day only', () => {
    const late = action();
    const event = late.putOff('2027-01-31', 'Två saknas.', today, by);
    expect(event).toMatchObject({ due: '2027-01-31', reason: 'Två saknas.' });
    expect(breachOf(MeetingActionPutOff, event)).toBeUndefined();
    for (const due of ['2027-01-31', '2026-12-24', '2026-11-01'])
      expect(refusalOf(() => late.putOff(due, 'Nej.', today, by)).code).toBe('wrong-days');
  });

  it('is settled once: done, or dropped with a reason', () => {
    const done = action();
    const event = done.settle('done', undefined, today, by);
    expect(event).toMatchObject({ outcome: 'done', day: today });
    expect(breachOf(MeetingActionSettled, event)).toBeUndefined();
    expect(refusalOf(() => done.settle('dropped', 'Ångrat.', today, by)).code).toBe('action-settled');
    expect(refusalOf(() => done.putOff('2027-01-31', 'Nej.', today, by)).code).toBe('action-settled');
    expect(refusalOf(() => action().settle('dropped', undefined, today, by)).errors).toMatchObject([
      { pointer: '/reason' },
    ]);
    expect(action().settle('dropped', 'Behövs inte.', today, by)).toMatchObject({ reason: 'Behövs inte.' });
  });

  it("is the named person's to do, else of those who coordinate in the organisation", () => {
    const acting = {
      person: person().id,
      role: 'municipal_coordinator' as const,
      organisation,
      county: '07',
    };
    const named = new MeetingAction();
    named.agree(held(), { ...terms, person: person().id }, today, by);
    expect([named.isOf(acting), named.isOf({ ...acting, person: 'other' })]).toEqual([true, false]);
    expect(action().isOf(acting)).toBe(true);
    expect(action().isOf({ ...acting, role: 'finance' })).toBe(false);
    expect(action().isOf({ ...acting, organisation: 'elsewhere' })).toBe(false);
  });
});
