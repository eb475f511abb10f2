import type { Day } from './day.js';

/** The same weekday some weeks later. */
export function weeksAfter(day: Day, weeks: number): Day {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + weeks * 7);
  return instant.toISOString().slice(0, 10);
}

/** The last day on which something that means to meet every so many weeks has not missed two meetings. */
export const lastDayAwake = (since: Day, rhythm: number): Day => weeksAfter(since, 2 * rhythm);
