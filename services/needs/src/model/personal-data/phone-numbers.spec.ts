import fc from 'fast-check';
import { checkDigit, inProse, pad } from '../../spec/numbers.js';
import { findPhoneNumbers } from './phone-numbers.js';

describe('phone numbers', () => {
  it.each([
    '070-123 45 67',
    '070 123 45 67',
    '070–123 45 67',
    '070 - 123 45 67',
    '070/123 45 67',
    '070.123.45.67',
    '0701234567',
    '073-12 34 567',
    '0470-123 45',
    '0470 41 000',
    '(0470) 123 45',
    '08-508 29 000',
    '010-223 10 00',
    '+46701234567',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046 70 123 45 67',
    '46701234567',
    '+47 22 34 56 78',
    '+358 40 1234567',
  ])('are found as %s, where they stand', (written) => {
    fc.assert(
      fc.property(inProse, (prose) => {
        const { text, from } = prose(written);
        const [found, ...others] = findPhoneNumbers(text);
        expect([found?.from, others]).toEqual([from, []]);
        // A lone figure behind a number may be its last.
        expect(text.slice(found!.from, found!.to).replace(/ 9$/, '')).toBe(written);
      }),
    );
  });

  it.each([', ', '; ', ' eller ', ' ', '\n', '/', ' el. '])(
    'are all found when there are several, with "%s" between',
    (between) => {
      const numbers = ['070-123 45 67', '073-765 43 21', '076-111 22 33'];
      const text = `Ring ${numbers.join(between)} så snart ni kan.`;
      expect(findPhoneNumbers(text).map(({ from, to }) => text.slice(from, to))).toEqual(numbers);
    },
  );

  it.each(['112', '1177', '114 14', '020-84 44 48', '0771-567 567', '90 101'])(
    'that lead to nobody in particular, as %s, are no personal data',
    (number) => expect(findPhoneNumbers(`Ring ${number} i stället.`)).toEqual([]),
  );

  const figure = fc.integer({ min: 0, max: 9_999_999 });
  const year = fc.integer({ min: 1900, max: 2099 });
  const day = fc
    .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2040-01-01') })
    .map((date) => date.toISOString().slice(0, 10));
  const organisation = fc
    .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 2000, max: 9999 }), fc.nat({ max: 999 }))
    .map(([group, middle, serial]) => `${group}${middle}${pad(serial, 3)}`)
    .map((digits) => `${digits.slice(0, 6)}-${digits.slice(6)}${checkDigit(digits)}`);
  it.each<[string, fc.Arbitrary<string>]>([
    ['amounts', figure.map((all) => `${all.toLocaleString('sv-SE')} kr`)],
    [
      'amounts with plain spaces',
      figure.map((all) => `${all.toLocaleString('sv-SE').replaceAll(/\s/g, ' ')} kr`),
    ],
    ['shares', fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })).map(([a, b]) => `${a},${b} procent`)],
    ['years', fc.tuple(year, year).map(([from, to]) => `${from}–${to}`)],
    ['school years', fc.tuple(year, fc.nat({ max: 99 })).map(([from, to]) => `${from}/${pad(to, 2)}`)],
    ['ages', fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })).map(([a, b]) => `${a}-${b} år`)],
    ['days', day],
    ['days the other way round', day.map((each) => each.split('-').reverse().join('-'))],
    ['days with points', day.map((each) => each.split('-').reverse().join('.'))],
    ['days after another', fc.tuple(day, day).map(([from, to]) => `${from} – ${to}`)],
    [
      'times',
      fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([a, b]) => `${pad(a, 2)}.${pad(b, 2)}`),
    ],
    [
      'spans of time',
      fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 })).map(([a, b]) => `${pad(a, 2)}-${pad(b, 2)}`),
    ],
    [
      'spans of time in a year',
      fc
        .tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 }), year)
        .map(([a, b, of]) => `${pad(a, 2)}–${pad(b, 2)} ${of}`),
    ],
    ['codes of municipalities', fc.nat({ max: 2600 }).map((code) => pad(code, 4))],
    ['postal codes', fc.integer({ min: 100, max: 984 }).map((code) => `${code} ${pad(code % 100, 2)} Växjö`)],
    ['numbers of organisations', organisation],
    ['registry numbers', fc.tuple(year, fc.nat({ max: 99_999 })).map(([of, n]) => `dnr ${of}-${pad(n, 5)}`)],
    ['laws', fc.tuple(year, fc.nat({ max: 1_999 })).map(([of, n]) => `SFS ${of}:${n}`)],
  ])('are no %s', (_, written) => {
    fc.assert(
      fc.property(written, inProse, (number, prose) => {
        expect(findPhoneNumbers(prose(number).text)).toEqual([]);
      }),
    );
  });
});
