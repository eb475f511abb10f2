import fc from 'fast-check';
import { findIdentityNumbers } from './identity-numbers.js';
import { checkDigit, inProse, pad } from '../../spec/numbers.js';

/** A valid number of somebody born between 1900 and today, or of a coordination number. */
const numbers = fc
  .record({
    date: fc.date({ noInvalidDate: true, min: new Date('1900-01-02'), max: new Date('2026-01-01') }),
    serial: fc.oneof(
      fc.integer({ min: 1, max: 999 }).map((serial) => pad(serial, 3)),
      fc
        .tuple(fc.constantFrom(...'TRSUWXJKLMN'), fc.integer({ min: 0, max: 99 }))
        .map(([letter, rest]) => letter + pad(rest, 2)),
    ),
    coordination: fc.boolean(),
  })
  .map(({ date, serial, coordination }) => {
    const [year, month] = [String(date.getUTCFullYear()), pad(date.getUTCMonth() + 1, 2)];
    const day = pad(date.getUTCDate() + (coordination ? 60 : 0), 2);
    const digits = year.slice(2) + month + day + serial.replace(/[A-Z]/, '1');
    return { year, month, day, last: serial + checkDigit(digits) };
  });

const formats: Record<string, (parts: { year: string; month: string; day: string; last: string }) => string> =
  {
    'YYMMDD-NNNN': ({ year, month, day, last }) => `${year.slice(2)}${month}${day}-${last}`,
    'YYMMDD+NNNN': ({ year, month, day, last }) => `${year.slice(2)}${month}${day}+${last}`,
    YYMMDDNNNN: ({ year, month, day, last }) => `${year.slice(2)}${month}${day}${last}`,
    'YYMMDD NNNN': ({ year, month, day, last }) => `${year.slice(2)}${month}${day} ${last}`,
    'YYMMDD–NNNN': ({ year, month, day, last }) => `${year.slice(2)}${month}${day}–${last}`,
    'YYMMDD - NNNN': ({ year, month, day, last }) => `${year.slice(2)}${month}${day} - ${last}`,
    'YYYYMMDD-NNNN': ({ year, month, day, last }) => `${year}${month}${day}-${last}`,
    YYYYMMDDNNNN: ({ year, month, day, last }) => `${year}${month}${day}${last}`,
    'YYYYMMDD NNNN': ({ year, month, day, last }) => `${year}${month}${day} ${last}`,
    'YYYY-MM-DD-NNNN': ({ year, month, day, last }) => `${year}-${month}-${day}-${last}`,
    'YY-MM-DD-NNNN': ({ year, month, day, last }) => `${year.slice(2)}-${month}-${day}-${last}`,
    'YY MM DD-NNNN': ({ year, month, day, last }) => `${year.slice(2)} ${month} ${day}-${last}`,
    'YYYY.MM.DD-NNNN': ({ year, month, day, last }) => `${year}.${month}.${day}-${last}`,
    'small letters': ({ year, month, day, last }) => `${year}${month}${day}-${last.toLowerCase()}`,
  };

describe('personal identity numbers', () => {
  it.each(Object.entries(formats))('are found as %s, each where it stands', (_, write) => {
    fc.assert(
      fc.property(numbers, inProse, (parts, prose) => {
        const written = write(parts);
        const { text, from } = prose(written);
        expect(findIdentityNumbers(text)).toEqual([
          { kind: 'identity_number', from, to: from + written.length },
        ]);
      }),
    );
  });

  it('are not found where the checksum is wrong', () => {
    fc.assert(
      fc.property(numbers, inProse, fc.integer({ min: 1, max: 9 }), (parts, prose, off) => {
        const wrong = parts.last.slice(0, 3) + String((Number(parts.last[3]) + off) % 10);
        expect(findIdentityNumbers(prose(formats['YYYYMMDD-NNNN']!({ ...parts, last: wrong })).text)).toEqual(
          [],
        );
      }),
    );
  });

  it('are none of the numbers of organisations', () => {
    const organisations = fc
      .tuple(
        fc.integer({ min: 10, max: 99 }),
        fc.integer({ min: 2000, max: 9999 }),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(([group, middle, serial]) => `${group}${middle}${pad(serial, 3)}`)
      .map((digits) => digits + checkDigit(digits));
    fc.assert(
      fc.property(organisations, inProse, (digits, prose) => {
        const dashed = `${digits.slice(0, 6)}-${digits.slice(6)}`;
        for (const written of [digits, dashed, `16${digits}`, `16${dashed}`])
          expect(findIdentityNumbers(prose(written).text)).toEqual([]);
      }),
    );
  });

  it('are no days, nor days with a time', () => {
    const days = fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2040-01-01') });
    const day = (date: Date): string => date.toISOString().slice(0, 10);
    const time = (date: Date, between: string): string =>
      date.toISOString().slice(11, 16).replace(':', between);
    fc.assert(
      fc.property(days, days, inProse, (one, other, prose) => {
        for (const written of [
          day(one),
          day(one).replaceAll('-', ''),
          `${day(one)}–${day(other)}`,
          `${day(one)} ${time(one, ':')}`,
          `${day(one)} kl. ${time(one, '.')}`,
          one.toISOString(),
          `${day(one).replaceAll('-', '').slice(2)}`,
        ])
          expect(findIdentityNumbers(prose(written).text)).toEqual([]);
      }),
    );
    expect(findIdentityNumbers('Mötet är 2024-11-05 1430.')).toEqual([]);
  });

  it('are no amounts and no figures of statistics', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000_000 }).map((all) => all.toLocaleString('sv-SE'));
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 99 }), inProse, (amount, part, prose) => {
        for (const written of [`${amount} kr`, `${amount},${pad(part, 2)} kronor`, `${part},${part} procent`])
          expect(findIdentityNumbers(prose(written).text)).toEqual([]);
      }),
    );
  });
});
