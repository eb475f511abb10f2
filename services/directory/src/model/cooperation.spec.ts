import { organisationKinds } from '@lanken/contracts';
import { parties, vaxjo } from '../spec/cooperation-examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { checkParties, whatLacks } from './cooperation.js';

describe('a cooperation with civil society', () => {
  it('takes a public body and an association', () => {
    expect(whatLacks([vaxjo, parties.club])).toBeUndefined();
    expect(whatLacks([vaxjo, parties.police])).toBe('an association');
    expect(whatLacks([parties.club, parties.sports])).toBe('a public body');
    expect(refusalOf(() => checkParties([parties.club, parties.shop], '/parties'))).toMatchObject({
      code: 'parties-unfit',
      errors: [{ pointer: '/parties', message: expect.stringContaining('a public body') }],
    });
  });

  it('counts every kind of organisation as one of the two, but companies and others', () => {
    const lacking = organisationKinds.map((kind) => [
      kind,
      whatLacks([{ kind }, { kind: 'civil_society' }, vaxjo]),
      whatLacks([{ kind }]),
    ]);
    for (const [kind, both, alone] of lacking) {
      expect(both).toBeUndefined();
      const isAssociation = kind === 'civil_society' || kind === 'sports_federation';
      expect(alone).toBe(
        kind === 'business' || kind === 'other' || isAssociation ? 'a public body' : 'an association',
      );
    }
  });

  it('is of organisations that are active', () => {
    expect(refusalOf(() => checkParties([vaxjo, parties.club, parties.gone], '/partners'))).toMatchObject({
      code: 'party-not-active',
      errors: [{ pointer: '/partners/2' }],
    });
  });
});
