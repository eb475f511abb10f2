import { Temporal } from 'temporal-polyfill';
import type { OfficeHoursFacts } from '@lanken/contracts';
import { weekdays } from './office-week.js';
import { swedishDay } from './swedish-days.js';

const zone = 'Europe/Stockholm';
const hourLength = 3_600_000;
const dayLength = 24 * hourLength;
const noon = '12:00';

/** The open hours of one day, in milliseconds since 1970. */
export interface WorkingDay {
  from: number;
  to: number;
  /** An eve that ends at noon: it counts as half a working day. */
  half: boolean;
}

// Of the same hour it is asked again and again, and it takes far longer than all that is then counted with it. Clocks in
// Sweden have changed by whole hours since 1900.
const numbers = new Map<number, number>();

/** The day in Sweden at an instant, as a number that grows by one each day. */
export function dayNumber(at: number): number {
  const hour = Math.floor(at / hourLength);
  let number = numbers.get(hour);
  if (number === undefined) numbers.set(hour, (number = numberOf(hour * hourLength)));
  return number;
}

function numberOf(at: number): number {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** When the office is open on a day; undefined when it is free. */
export function workingDay(
  number: number,
  { week, eves, freeDays }: OfficeHoursFacts,
): WorkingDay | undefined {
  const midnight = new Date(number * dayLength);
  const day = midnight.toISOString().slice(0, 10);
  const hours = week[weekdays[(midnight.getUTCDay() + 6) % 7]!];
  const special = swedishDay(day);
  if (!hours || special === 'free' || freeDays.includes(day)) return undefined;
  const eve = special === 'eve' && eves !== 'worked';
  if (eve && eves === 'free') return undefined;
  const from = instant(day, hours.opens);
  const to = instant(day, eve && hours.closes > noon ? noon : hours.closes);
  // Also where summer time begins while it would be open, or an eve that begins after noon.
  return from < to ? { from, to, half: eve } : undefined;
}

const instant = (day: string, time: string): number =>
  Temporal.ZonedDateTime.from(`${day}T${time}[${zone}]`).epochMilliseconds;
