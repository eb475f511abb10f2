import { levels, type Level } from '@lanken/contracts';
import type { Span } from '../model/working-time.js';

const spanText = /^(\d{1,3})(h?)$/;
const most = { days: 250, hours: 999 }; // a working year

/** A length of working time: `3` is days, `4h` is hours; undefined for anything else, also for none at all. */
function readSpan(text: string): Span | undefined {
  const [, digits, unit] = spanText.exec(text.trim()) ?? [];
  const count = Number(digits);
  if (!digits || count < 1) return undefined;
  if (unit) return count <= most.hours ? { hours: count } : undefined;
  return count <= most.days ? { days: count } : undefined;
}

/** The length for each level that is named, `county=3,national=1`, or one for all, `3`; undefined when it is neither. */
export function readTerms(text: string): Partial<Record<Level, Span>> | undefined {
  const parts = text.split(',').map((part) => part.split('='));
  const forAll = parts.length === 1 && parts[0]!.length === 1 ? readSpan(parts[0]![0]!) : undefined;
  if (forAll) return Object.fromEntries(levels.map((level) => [level, forAll]));
  const read: Partial<Record<Level, Span>> = {};
  for (const [name = '', length = '', ...more] of parts) {
    const level = levels.find((known) => known === name.trim());
    const span = readSpan(length);
    if (!level || !span || more.length || read[level]) return undefined;
    read[level] = span;
  }
  return read;
}
