import fc from 'fast-check';

export const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** The last figure of a number of nine, by the algorithm of Luhn. */
export function checkDigit(digits: string): string {
  const sum = [...digits]
    .map((digit, index) => Number(digit) * (index % 2 ? 1 : 2))
    .reduce((all, each) => all + (each > 9 ? each - 9 : each), 0);
  return String((10 - (sum % 10)) % 10);
}

const words = [
  'vi',
  'har sett',
  'att',
  'eleven i åk 9,',
  'enligt skolan',
  '(som vi talat med)',
  'behöver stöd. År 2025:',
];

/** Puts something into the middle of a sentence, and says where it then stands. */
export const inProse = fc
  .tuple(
    fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 5 }),
    fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 5 }),
    fc.constantFrom('', '.', ',', '?', ')', ';'),
  )
  .map(([before, after, mark]) => (written: string) => {
    const start = before.map((word) => `${word} `).join('');
    return { text: `${start}${written}${mark} ${after.join(' ')}`, from: start.length };
  });
