import {
  breachOf,
  InitiativeFinished,
  InitiativePartnerSet,
  InitiativeProposed,
  InitiativeRevised,
  InitiativeStarted,
} from '@lanken/contracts';
import fc from 'fast-check';
import { whatLacks } from './cooperation.js';
import { initiative, initiativeTerms, ongoing, parties, vaxjo } from '../spec/cooperation-examples.js';
import { by } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { Initiative } from './initiative.js';

const today = '2026-09-01';

describe('an initiative', () => {
  it('is proposed to others, by who leads it and agrees with it', () => {
    const it = new Initiative();
    const { said, partners } = it.propose(
      '01990000-0000-7000-8000-000000001801',
      initiativeTerms,
      vaxjo,
      [parties.club],
      by,
    );
    expect(said).toMatchObject({ ...initiativeTerms, lead: vaxjo.id, partners: [parties.club.id], by });
    expect(breachOf(InitiativeProposed, said)).toBeUndefined();
    expect(it).toMatchObject({
      state: 'proposed',
      level: 'local',
      county: '07',
      municipality: '0780',
      dataclass: 'network',
    });
    expect(partners.map(({ state }) => state)).toEqual(['agreed', 'invited']);
  });

  it('is between public bodies and associations, and not with oneself', () => {
    expect(refusalOf(() => initiative(parties.police)).code).toBe('parties-unfit');
    expect(refusalOf(() => initiative(parties.gone)).code).toBe('party-not-active');
    expect(refusalOf(() => initiative(parties.club, vaxjo)).errors).toMatchObject([{ pointer: '/partners' }]);
  });

  it('begins when all have answered and enough have agreed', () => {
    const { it, partners } = initiative(parties.club, parties.sports);
    expect(refusalOf(() => it.start(partners, today, by)).code).toBe('partners-undecided');
    it.answer(partners[1]!, { state: 'declined', reason: 'Hinner inte.' }, partners, today, by);
    const [said] = it.answer(partners[2]!, { state: 'declined' }, partners, today, by);
    expect(breachOf(InitiativePartnerSet, said)).toBeUndefined();
    expect(refusalOf(() => it.start(partners, today, by)).code).toBe('partners-missing');
    it.invite(parties.club, partners[1], by);
    expect(partners[1]).toMatchObject({ state: 'invited', reason: null });
    it.answer(partners[1]!, { state: 'agreed' }, partners, today, by);
    const event = it.start(partners, today, by);
    expect(event).toMatchObject({ from: today });
    expect(breachOf(InitiativeStarted, event)).toBeUndefined();
    expect(refusalOf(() => it.start(partners, today, by)).code).toBe('initiative-state');
  });

  it('binds nobody to what was proposed after they agreed', () => {
    const { it, partners } = initiative(parties.club, parties.sports);
    it.answer(partners[1]!, { state: 'agreed' }, partners, today, by);
    it.answer(partners[2]!, { state: 'declined' }, partners, today, by);
    const event = it.revise({ ...initiativeTerms, purpose: 'Något annat.' }, partners, by);
    expect(event).toMatchObject({ purpose: 'Något annat.' });
    expect(breachOf(InitiativeRevised, event)).toBeUndefined();
    expect(partners.map(({ state }) => state)).toEqual(['agreed', 'invited', 'declined']);
    expect(refusalOf(() => ongoing().it.revise(initiativeTerms, [], by)).code).toBe('initiative-state');
  });

  it('is left by its partners, not by who leads it, and stops without a public body or an association', () => {
    const { it, partners } = ongoing(parties.club, parties.sports);
    expect(refusalOf(() => it.answer(partners[0]!, { state: 'left' }, partners, today, by)).code).toBe(
      'lead-stays',
    );
    expect(
      it.answer(partners[1]!, { state: 'left', reason: 'Läggs ner.' }, partners, today, by),
    ).toHaveLength(1);
    expect(it.state).toBe('ongoing');
    const [, stopped] = it.answer(partners[2]!, { state: 'left' }, partners, today, by);
    expect(stopped).toMatchObject({ outcome: 'stopped', result: expect.stringContaining('an association') });
    expect(breachOf(InitiativeFinished, stopped)).toBeUndefined();
    expect(it).toMatchObject({ state: 'stopped', finished: today });
  });

  it('ends with its result: completed once it has begun, stopped at any time', () => {
    expect(refusalOf(() => initiative().it.finish('completed', 'Klart.', today, by)).code).toBe(
      'initiative-state',
    );
    expect(initiative().it.finish('stopped', 'Ingen ville.', today, by)).toMatchObject({
      outcome: 'stopped',
    });
    const { it } = ongoing();
    expect(it.finish('completed', 'Fyrtio kvällar.', today, by)).toMatchObject({ result: 'Fyrtio kvällar.' });
    expect(refusalOf(() => it.finish('stopped', 'Igen.', today, by)).code).toBe('initiative-state');
  });

  it('has partners that are asked once at a time, and only then answer', () => {
    const { it, partners } = initiative();
    expect(refusalOf(() => it.invite(parties.club, partners[1], by)).code).toBe('partner-already');
    expect(refusalOf(() => it.invite(parties.gone, undefined, by)).code).toBe('party-not-active');
    expect(refusalOf(() => it.answer(partners[1]!, { state: 'left' }, partners, today, by)).code).toBe(
      'partner-state',
    );
    it.answer(partners[1]!, { state: 'agreed' }, partners, today, by);
    expect(refusalOf(() => it.answer(partners[1]!, { state: 'declined' }, partners, today, by)).code).toBe(
      'partner-state',
    );
    const { said, partner } = it.invite(parties.police, undefined, by);
    expect(said).toMatchObject({ organisation: parties.police.id, state: 'invited' });
    expect(partner.kind).toBe('police');
  });

  it('is never ongoing without a public body and an association that agree to its purpose, whatever is done', () => {
    const candidates = [parties.club, parties.sports, parties.police];
    const move = fc.oneof(
      fc.record({
        answer: fc.nat(3),
        state: fc.constantFrom('agreed' as const, 'declined' as const, 'left' as const),
      }),
      fc.record({ invite: fc.constantFrom(...candidates) }),
      fc.constant('revise' as const),
      fc.constant('start' as const),
      fc.constant('complete' as const),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const { it, partners } = initiative(parties.club);
        const agreedTo = new Map([[vaxjo.id, it.purpose]]);
        for (const [n, one] of moves.entries()) {
          try {
            if (one === 'revise') {
              it.revise({ ...initiativeTerms, purpose: `Syfte ${n}` }, partners, by);
              agreedTo.set(vaxjo.id, it.purpose);
            } else if (one === 'start') it.start(partners, today, by);
            else if (one === 'complete') it.finish('completed', 'Klart.', today, by);
            else if ('invite' in one) {
              const known = partners.find(({ organisation }) => organisation === one.invite.id);
              const { partner } = it.invite(one.invite, known, by);
              if (!known) partners.push(partner);
            } else {
              const partner = partners[one.answer];
              if (!partner) continue;
              it.answer(partner, { state: one.state }, partners, today, by);
              if (one.state === 'agreed') agreedTo.set(partner.organisation, it.purpose);
            }
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
          const agreed = partners.filter(({ state }) => state === 'agreed');
          if (it.state === 'ongoing') expect(whatLacks(agreed)).toBeUndefined();
          for (const { organisation } of agreed) expect(agreedTo.get(organisation)).toBe(it.purpose);
          expect(it.result === null).toBe(it.state === 'proposed' || it.state === 'ongoing');
        }
      }),
    );
  });
});
