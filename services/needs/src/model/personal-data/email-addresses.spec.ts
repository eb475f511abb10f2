import fc from 'fast-check';
import { inProse } from '../../spec/numbers.js';
import { findEmailAddresses } from './email-addresses.js';

describe('e-mail addresses', () => {
  const name = fc.constantFrom('anna', 'anna.berg', 'a_b-c+d', 'åsa.öberg', 'X', 'o’brien'.replace('’', "'"));
  const domain = fc.constantFrom('vaxjo.se', 'sub.vaxjo.se', 'växjö.se', 'a-b.example', 'x.co.uk');
  const at = fc.constantFrom('@', '(at)', ' (at) ', '[at]', ' (snabel-a) ');

  it('are found, where they stand, whatever stands for the @', () => {
    fc.assert(
      fc.property(name, at, domain, inProse, (name, at, domain, prose) => {
        const written = name + at + domain;
        const { text, from } = prose(written);
        expect(findEmailAddresses(text)).toEqual([
          { kind: 'email_address', from, to: from + written.length },
        ]);
      }),
    );
  });

  it.each([
    'växjö.se',
    '@lansstyrelsen',
    'a @ b',
    'https://vaxjo.se/x',
    '3 @ 20 kr',
    'tätt (at) intill',
    'v.45',
    'a@b',
  ])('are not found in "%s"', (text) => expect(findEmailAddresses(text)).toEqual([]));
});
