import type { EveKind, OfficeHoursFacts, OpenHours } from '@lanken/contracts';

/** In the order of the numbers that ISO 8601 gives them, from 1. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Monday to Friday at the same hours, without free days of one's own. */
export const everyWeekday = (hours: OpenHours, eves: EveKind): OfficeHoursFacts => ({
  week: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, hours])),
  eves,
  freeDays: [],
});
