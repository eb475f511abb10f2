import imported from 'personnummer';
import type { Finding } from './finding.js';

// Its types tell of a default export; what it exports is the class itself.
const Personnummer = imported as unknown as typeof imported.default;

const dash = '[-\\u2010-\\u2015\\u2212]';
const year = '(?<century>18|19|20)?(?<year>\\d{2})';
const month = '(?<month>0[1-9]|1[0-2])';
// A coordination number has 60 added to its day. Their serial may be interim: a letter and two figures.
const day = '(?<day>[0-2]\\d|3[01]|[67]\\d|8\\d|9[01])';
const serial = '(?<serial>(?:\\d|[TRSUWXJKLMN])\\d{2})(?<check>\\d)';

// Between year, month and day the same, between them and the serial a dash, a plus (over 100 years) or a space.
const number = new RegExp(
  `(?<![\\p{L}\\d]|\\d[-+.,:/\\u2010-\\u2015])${year}(?<within>[-./ \\u00a0]?)${month}\\k<within>${day}` +
    `(?<join>\\s?(?:${dash}|\\+)\\s?|[ \\u00a0]?)${serial}(?![\\p{L}\\d]|[.,:/]\\d|${dash}\\d)`,
  'giu',
);

/** Swedish personal identity numbers and coordination numbers, however written, whose checksum is right. */
export function findIdentityNumbers(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(number))
    if (isValid(match.groups as unknown as Parts))
      findings.push({ kind: 'identity_number', from: match.index, to: match.index + match[0].length });
  return findings;
}

type Parts = Record<'year' | 'month' | 'day' | 'within' | 'join' | 'serial' | 'check', string> & {
  century?: string;
};

const options = { allowCoordinationNumber: true, allowInterimNumber: true };

// With the century said: the package would else guess it from the time of its clock.
function isValid(parts: Parts): boolean {
  if (isMoment(parts)) return false;
  const rest = parts.year + parts.month + parts.day + parts.serial.toUpperCase() + parts.check;
  const centuries = parts.century ? [parts.century] : ['19', '20'];
  return centuries.some((century) => Personnummer.valid(century + rest, options));
}

/** `2024-11-05 1430` is a day and a time of day, though one of ten passes for a number. */
function isMoment({ century, within, join, serial, check }: Parts): boolean {
  const isDayAndTime = century === '20' && within !== '' && !/[^\s]/.test(join);
  return isDayAndTime && /^([01]\d|2[0-3])[0-5]\d$/.test(serial + check);
}
