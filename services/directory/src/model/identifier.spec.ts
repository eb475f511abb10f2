import fc from 'fast-check';
import { refusalOf } from '../spec/refusal-of.js';
import { identifierOf } from './identifier.js';

const number = (given: string): string => identifierOf('organisationsnummer', given);

// By hand, as the Swedish Tax Agency describes it: every second digit doubled, the sums of the digits added.
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((sum, digit, at) => {
    const product = Number(digit) * (at % 2 ? 1 : 2);
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

describe('an organisationsnummer', () => {
  it.each(['202100-6545', '2021006545', 'SE202100654501', '162021006545'])(
    'written %s is kept as ten digits',
    (given) => {
      expect(number(given)).toBe('2021006545');
    },
  );

  it.each(['202100-6546', '202100654', '20210065451', '202100-654x', '202100 6545', '', '٢٠٢١٠٠٦٥٤٥'])(
    'is not %p',
    (given) => {
      expect(refusalOf(() => number(given))).toMatchObject({
        kind: 'unprocessable',
        code: 'identifier-invalid',
        errors: [{ pointer: '/value' }],
      });
    },
  );

  it.each(['121212-1212', '1212121212'])('is not %s, the personal number of a sole trader', (given) => {
    expect(refusalOf(() => number(given)).message).toContain('personal identity number');
  });

  it('passes its checksum and has a third digit of at least 2, whatever is tried', () => {
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 })
      .map((all) => all.join(''));
    const withChecksum = digits.map((ten) => `${ten.slice(0, 9)}${checkDigit(ten.slice(0, 9))}`);
    fc.assert(
      fc.property(fc.oneof(digits, withChecksum), (given) => {
        let kept: string | undefined;
        try {
          kept = number(given);
        } catch (refused) {
          expect(refused).toHaveProperty('code', 'identifier-invalid');
        }
        if (kept === undefined) return;
        expect(Number(kept[2])).toBeGreaterThanOrEqual(2);
        expect(Number(kept[9])).toBe(checkDigit(kept.slice(0, 9)));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an identifier of Wikidata', () => {
  it('is Q and a number', () => {
    expect(identifierOf('wikidata', 'Q10494836')).toBe('Q10494836');
    for (const given of ['10494836', 'q1', 'Q0', 'Q1 '])
      expect(refusalOf(() => identifierOf('wikidata', given)).code).toBe('identifier-invalid');
  });
});
