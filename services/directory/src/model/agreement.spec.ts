import {
  AgreementConfirmed,
  AgreementDeclined,
  AgreementEnded,
  AgreementEndingSoon,
  AgreementProposed,
  breachOf,
} from '@lanken/contracts';
import fc from 'fast-check';
import { agreementTerms, parties, vaxjo } from '../spec/cooperation-examples.js';
import { by } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { Agreement, type AgreementTerms } from './agreement.js';
import { daysAfter } from './day.js';

const today = '2026-08-01';
const { club, police, shop, gone } = parties;

function proposed(changes: Partial<AgreementTerms> = {}, replaces?: Agreement, others = [club]): Agreement {
  const agreement = new Agreement();
  agreement.propose({ ...agreementTerms, ...changes }, vaxjo, [vaxjo, ...others], { replaces, today }, by);
  return agreement;
}
function agreed(changes: Partial<AgreementTerms> = {}): Agreement {
  const agreement = proposed(changes);
  agreement.confirm(club.id, undefined, by);
  return agreement;
}

describe('an agreement', () => {
  it('is entered by one of its parties, and holds when all have confirmed it', () => {
    const agreement = new Agreement();
    const event = agreement.propose(agreementTerms, vaxjo, [vaxjo, club, police], { today }, by);
    expect(event).toMatchObject({
      title: agreementTerms.title,
      parties: [vaxjo.id, club.id, police.id],
      from: '2026-09-01',
      to: '2028-08-31',
    });
    expect(breachOf(AgreementProposed, event)).toBeUndefined();
    expect(agreement).toMatchObject({ state: 'proposed', county: '07', municipality: '0780' });
    expect(agreement.confirm(police.id, undefined, by)).toMatchObject({ holds: false });
    const last = agreement.confirm(club.id, undefined, by);
    expect(last).toMatchObject({ organisation: club.id, holds: true });
    expect(breachOf(AgreementConfirmed, last)).toBeUndefined();
    expect(agreement.state).toBe('agreed');
  });

  it('is between public bodies and associations, and entered by one of them', () => {
    expect(refusalOf(() => proposed({}, undefined, [shop])).code).toBe('parties-unfit');
    expect(refusalOf(() => proposed({}, undefined, [gone])).code).toBe('party-not-active');
    const stranger = () => new Agreement().propose(agreementTerms, vaxjo, [police, club], { today }, by);
    expect(refusalOf(stranger).code).toBe('not-allowed');
  });

  it('has days in their order, the last of which has not passed', () => {
    expect(refusalOf(() => proposed({ to: '2026-08-31' })).errors).toMatchObject([{ pointer: '/to' }]);
    expect(refusalOf(() => proposed({ from: '2025-01-01', to: '2026-07-31' })).errors).toMatchObject([
      { pointer: '/to' },
    ]);
    expect(proposed({ from: '2025-01-01', to: today }).to).toBe(today);
  });

  it('is declined by a party for all', () => {
    const agreement = proposed();
    const event = agreement.decline(club.id, 'Styrelsen sa nej.', by);
    expect(breachOf(AgreementDeclined, event)).toBeUndefined();
    expect(refusalOf(() => agreement.confirm(club.id, undefined, by)).code).toBe('agreement-state');
  });

  it('is confirmed once by each party, and by nobody else', () => {
    expect(refusalOf(() => proposed().confirm(vaxjo.id, undefined, by)).code).toBe('confirmed-already');
    expect(refusalOf(() => proposed().confirm(police.id, undefined, by)).code).toBe('not-allowed');
  });

  it('is said to end soon once, from so many days before its last', () => {
    const agreement = agreed({ notice: 60 });
    expect(agreement.tellEndingSoon('2028-07-01')).toBeUndefined();
    const event = agreement.tellEndingSoon('2028-07-02');
    expect(event).toMatchObject({ agreement: agreement.id, to: '2028-08-31', by: { actor: 'clock' } });
    expect(breachOf(AgreementEndingSoon, event)).toBeUndefined();
    expect(agreement.tellEndingSoon('2028-07-03')).toBeUndefined();
    expect(agreed().tellEndingSoon('2028-09-01')).toBeUndefined();
    expect(proposed().tellEndingSoon('2028-08-01')).toBeUndefined();
  });

  it('gives way to another of the same parties, and then does not end soon', () => {
    const first = agreed();
    const next = proposed(
      { id: '01990000-0000-7000-8000-000000001a02', from: '2028-09-01', to: '2030-08-31' },
      first,
      [club, police],
    );
    next.confirm(club.id, first, by);
    expect(first.replacedBy).toBeNull();
    next.confirm(police.id, first, by);
    expect(first.replacedBy).toBe(next.id);
    expect(first.tellEndingSoon('2028-08-01')).toBeUndefined();
    const third = { id: '01990000-0000-7000-8000-000000001a03', to: '2031-01-01' };
    for (const other of [first, proposed(), agreed()]) {
      const replace = () => proposed(third, other, other === first ? [club] : [parties.sports]);
      expect(['cannot-replace', 'agreement-state']).toContain(refusalOf(replace).code);
    }
  });

  it('is ended before its last day, on a day to come', () => {
    const agreement = agreed();
    for (const day of ['2026-12-31', '2028-09-01'])
      expect(refusalOf(() => agreement.end(day, 'Läggs ner.', '2027-01-01', by)).errors).toMatchObject([
        { pointer: '/lastDay' },
      ]);
    const event = agreement.end('2027-12-31', 'Läggs ner.', '2027-01-01', by);
    expect(breachOf(AgreementEnded, event)).toBeUndefined();
    expect(agreement).toMatchObject({ state: 'ended', to: '2027-12-31' });
    expect(agreement.tellEndingSoon('2027-12-30')).toBeUndefined();
    expect(refusalOf(() => agreed().end('2028-09-02', 'Sent.', '2028-09-02', by)).code).toBe(
      'agreement-over',
    );
  });

  it('holds only with the word of every party, and is said to end soon at most once, whatever is done', () => {
    const move = fc.oneof(
      fc.record({ confirm: fc.constantFrom(vaxjo.id, club.id, police.id, shop.id) }),
      fc.record({ decline: fc.constantFrom(club.id, police.id) }),
      fc.record({ end: fc.nat(900) }),
      fc.record({ wait: fc.nat(400) }),
      fc.constant('clock' as const),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const agreement = proposed({}, undefined, [club, police]);
        let day = today;
        let said = 0;
        for (const one of moves) {
          try {
            if (one === 'clock') said += agreement.tellEndingSoon(day) ? 1 : 0;
            else if ('confirm' in one) agreement.confirm(one.confirm, undefined, by);
            else if ('decline' in one) agreement.decline(one.decline, 'Nej.', by);
            else if ('end' in one) agreement.end(daysAfter(today, one.end), 'Slut.', day, by);
            else day = daysAfter(day, one.wait);
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
          if (agreement.state === 'agreed')
            expect([...agreement.confirmed].sort()).toEqual([...agreement.parties].sort());
          expect(new Set(agreement.confirmed).size).toBe(agreement.confirmed.length);
        }
        expect(said).toBeLessThanOrEqual(1);
      }),
    );
  });
});
