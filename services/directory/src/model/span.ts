import { dayAfter, dayBefore, type Day } from './day.js';

/** Days from one to another, both included; none is the last while it is open. */
export interface Span {
  from: Day;
  to: Day | null;
}

export const covers = ({ from, to }: Span, day: Day): boolean => from <= day && (to === null || day <= to);

export const overlap = (one: Span, other: Span): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

/** Whether all days of one are days of the other. */
export const within = (one: Span, other: Span): boolean =>
  other.from <= one.from && (other.to === null || (one.to !== null && one.to <= other.to));

/** What is left of the days when others are taken out. */
export function without(span: Span, taken: Span): Span[] {
  if (!overlap(span, taken)) return [span];
  const before = { from: span.from, to: dayBefore(taken.from) };
  const after = taken.to !== null && { from: dayAfter(taken.to), to: span.to };
  return [before, after].filter((left): left is Span => !!left && (left.to === null || left.from <= left.to));
}

export const inWords = ({ from, to }: Span): string =>
  `from ${from}${to ? ` to ${to}` : ' on, without an end'}`;
