import { Refusal } from '@lanken/contracts';
import { content, places, players } from '../spec/cast.js';
import { after, draftOf, needIn, publish, refer } from '../spec/need-in.js';
import { offersTo } from './need-offers.js';
import type { Need } from './need.js';
import type { Who } from './who.js';

const { vaxjo, kronoberg, national } = players;
const now = new Date('2026-10-07T08:00:00Z');
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code;
    throw refused;
  }
  return 'allowed';
};
const offers = (need: Need, who: Who, at = now): string[] => offersTo(need, who, at);

describe('what is offered of a need', () => {
  it('is taking a referral back only while one is open, and proposing one only while none is', () => {
    const need = needIn('in_handling');
    expect(offers(need, kronoberg)).toContain('propose-referral');
    expect(offers(need, kronoberg)).not.toContain('take-back-referral');
    refer(need);
    expect(offers(need, kronoberg)).toContain('take-back-referral');
    expect(offers(need, kronoberg)).not.toContain('propose-referral');
  });

  it('is an appeal once per level', () => {
    const need = needIn('declined');
    expect(offers(need, vaxjo)).toContain('appeal');
    need.appealed = [need.custodianLevel!];
    expect(offers(need, vaxjo)).not.toContain('appeal');
  });

  it('is no return to nobody', () => {
    const own = after(draftOf({ areas: ['07'] }, kronoberg), (need) => need.publish(kronoberg, places, now));
    own.acknowledge(national);
    expect(offers(own, national)).toContain('return');
    own.startHandling(national, national.person);
    own.return(national, 'Redan igång.', 'Läs svaret.', places, now);
    own.acknowledge(kronoberg);
    expect(offers(own, kronoberg)).not.toContain('return');
  });

  it('is judging responses until all are judged', () => {
    const need = needIn('answered');
    expect(offers(need, vaxjo)).toContain('follow-up');
    for (const { id } of need.responses) need.followUp(vaxjo, id, 'helped', now);
    expect(offers(need, vaxjo)).not.toContain('follow-up');
  });

  it('is reopening for 12 months', () => {
    const need = needIn('closed');
    const last = need.reopenableUntil!;
    expect(offers(need, vaxjo, last)).toContain('reopen');
    expect(offers(need, vaxjo, new Date(last.getTime() + 1))).not.toContain('reopen');
  });
});

describe('what is settled when a need is published', () => {
  const published = (): Need => after(draftOf(), publish);
  const revise = (change: object): string =>
    codeOf(() => published().revise({ ...content, ...change }, vaxjo, places, now));

  it('is the county that leads', () => {
    expect(revise({ areas: ['0780', '1480'], leadCounty: '14' })).toBe('lead-county-fixed');
    expect(revise({ areas: ['0780', '1480'], leadCounty: '07' })).toBe('allowed');
    expect(revise({ areas: ['0780'] })).toBe('allowed');
  });
});
