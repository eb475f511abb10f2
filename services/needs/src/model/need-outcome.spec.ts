import { breachOf, type EventClass, type Refusal, type Verdict } from '@lanken/contracts';
import { players } from '../spec/cast.js';
import { after, needIn, newId } from '../spec/need-in.js';
import type { Need } from './need.js';

const { vaxjo, kronoberg, national } = players;
const answered = new Date('2026-10-06T08:00:00Z'); // as needIn does
const yearLater = new Date('2027-10-06T08:00:00Z');
const theme = newId();
const help = { id: newId(), kind: 'method', pointer: 'https://example.org/metod' } as const;

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (refused) {
    return refused as Refusal;
  }
  throw new Error('it was not refused');
}
const keepsItsContract = (event: object): void =>
  expect(breachOf(event.constructor as EventClass, JSON.parse(JSON.stringify(event)))).toBeUndefined();

describe('a need is reopened', () => {
  it('within twelve months of its answer, not a moment later', () => {
    keepsItsContract(needIn('answered').reopen(vaxjo, 'Det räckte inte.', yearLater));
    const tooLate = new Date(yearLater.getTime() + 1);
    expect(refusal(() => needIn('answered').reopen(vaxjo, 'Det räckte inte.', tooLate))).toMatchObject({
      kind: 'conflict',
      code: 'reopen-too-late',
    });
  });

  it('by a broken commitment at any time, and its custodian stays', () => {
    const need = needIn('closed');
    const event = need.reopenFor(newId(), yearLater);
    expect(event.by).toEqual({ actor: 'clock' });
    expect(need).toMatchObject({
      status: 'in_handling',
      custodianOrganisation: kronoberg.organisation,
      verdict: null,
      answeredAt: null,
      closedAt: null,
    });
    keepsItsContract(event);
  });
});

describe('an asker who stays silent', () => {
  /** When it is time, as the clocks say. */
  const silentFor28Days = (need: Need): Need => Object.assign(need, { silentAt: answered });
  const remind = (need: Need): number => silentFor28Days(need).askFollowUp(yearLater).reminder;

  it('is not reminded before it is time', () => {
    const need = needIn('answered');
    expect(refusal(() => need.askFollowUp(answered)).code).toBe('not-time');
    const soon = Object.assign(need, { silentAt: yearLater });
    expect(refusal(() => soon.askFollowUp(answered)).code).toBe('not-time');
  });

  it('is reminded twice before the need is closed as unknown', () => {
    const need = silentFor28Days(needIn('answered'));
    expect(refusal(() => need.closeSilently(answered)).code).toBe('not-reminded');
    expect([remind(need), remind(need)]).toEqual([1, 2]);
    expect(refusal(() => need.askFollowUp(yearLater)).code).toBe('reminded-enough');
    const event = need.closeSilently(yearLater);
    expect(event).toMatchObject({ verdict: 'unknown', by: { actor: 'clock' } });
    expect(need.closedAt).toEqual(yearLater);
    keepsItsContract(event);
  });

  it('is reminded anew after a further answer', () => {
    const need = needIn('answered');
    remind(need);
    need.answer(national, help, answered);
    expect(remind(need)).toBe(1);
  });
});

describe('the help is judged by the asker', () => {
  const twice = (): Need => after(needIn('answered'), (need) => need.answer(national, help, answered));
  const judge = (need: Need, verdict: Verdict): Verdict | undefined => {
    const response = need.responses[need.followUps.length]!.id;
    keepsItsContract(need.followUp(vaxjo, response, verdict, answered, 'Så gick det.'));
    return need.judgement;
  };

  it('response by response, and as a whole once each is judged: what one helped was helped', () => {
    const need = twice();
    expect([judge(need, 'not_helped'), judge(need, 'helped')]).toEqual([undefined, 'helped']);
    expect(need.followUps).toMatchObject([{ verdict: 'not_helped' }, { verdict: 'helped' }]);
  });

  it('once, and only of what was given', () => {
    const need = twice();
    judge(need, 'partly');
    const again = (response: string) => () => need.followUp(vaxjo, response, 'helped', answered);
    expect(refusal(again(need.responses[0]!.id))).toMatchObject({ kind: 'conflict', code: 'judged-already' });
    expect(refusal(again(newId()))).toMatchObject({ kind: 'not-found', code: 'response-not-found' });
  });

  it('by the verdict that closes the need, where it said nothing of a response before', () => {
    const need = twice();
    judge(need, 'not_helped');
    need.close(vaxjo, 'partly', answered);
    expect(need.followUps.map(({ verdict }) => verdict)).toEqual(['not_helped', 'partly']);
  });

  it('anew when it is reopened: what helped not enough before does not count', () => {
    const need = needIn('answered');
    need.followUp(vaxjo, need.responses[0]!.id, 'helped', answered);
    const { custodianOrganisation } = after(need, () => need.reopen(vaxjo, 'Det räckte inte.', yearLater));
    expect(custodianOrganisation).toBe(kronoberg.organisation);
    need.answer(kronoberg, { ...help, id: newId() }, yearLater);
    expect(judge(need, 'not_helped')).toBe('not_helped');
  });
});

describe('the member of a theme', () => {
  it('is of one theme at a time', () => {
    const need = needIn('published');
    keepsItsContract(need.joinTheme(kronoberg, theme));
    expect(refusal(() => need.joinTheme(kronoberg, newId())).code).toBe('in-theme-already');
    expect(refusal(() => need.leaveTheme(kronoberg, newId())).code).toBe('not-in-theme');
    keepsItsContract(need.leaveTheme(kronoberg, theme, 'Gäller annat.'));
    expect(need).toMatchObject({ theme: null, status: 'published' });
  });

  it('is answered through it whatever its status, and keeps its custodian and its own answers', () => {
    for (const status of ['published', 'awaiting_info', 'referred', 'answered'] as const) {
      const need = needIn(status);
      const before = need.responses.length;
      const event = need.answerByTheme(national, theme, help, answered);
      expect(event).toMatchObject({ theme, by: national.by() });
      expect([need.status, need.responses.length]).toEqual(['answered', before + 1]);
      keepsItsContract(event);
    }
  });
});
