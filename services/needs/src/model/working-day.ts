import { Temporal } from 'temporal-polyfill';
import type { OfficeHoursFacts } from '@lanken/contracts';
import { weekdays } from './office-week.js';
import { swedishDay } from './swedish-days.js';

const zone = 'Europe/Stockholm';
const dayLength = 86_400_000;
const noon = '12:00';

/** The open hours of one day, in milliseconds since 1970. */
export interface WorkingDay {
  from: number;
  to: number;
  /** An eve that ends at noon: it counts as half a working day. */
  half: boolean;
}

/** The day in Sweden at an instant, as a number that grows by one each day. */
export function dayNumber(at: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return Date.UTC(local.year, local.month - 1, local.day) / dayLength;
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
