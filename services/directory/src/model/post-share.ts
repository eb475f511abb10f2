import type { AppointmentRecord } from './appointment-record.js';
import type { Day } from './day.js';
import { covers, overlap, type Span } from './span.js';

/** The day of a span on which the holders have most of full time together; deputies have none of it. */
export function fullest(held: AppointmentRecord[], span: Span): { day: Day; share: number } {
  const holders = held.filter(({ deputyOf, kept }) => !deputyOf && kept && overlap(kept, span));
  // It can only grow on a day on which somebody begins.
  const days = [span.from, ...holders.map(({ kept }) => kept!.from).filter((day) => covers(span, day))];
  const on = (day: Day): number =>
    holders.filter(({ kept }) => covers(kept!, day)).reduce((sum, { share }) => sum + share!, 0);
  return days.map((day) => ({ day, share: on(day) })).reduce((a, b) => (b.share > a.share ? b : a));
}
