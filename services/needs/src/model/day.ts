import { Temporal } from 'temporal-polyfill';

/** A day in Sweden, as `YYYY-MM-DD`: days compare as text. */
export type Day = string;

const zone = 'Europe/Stockholm';
const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** The day that it is in Sweden at an instant. */
export const dayOf = (instant: Date): Day => stockholm.format(instant);

/** When a day begins in Sweden. */
export const startOf = (day: Day): Date => instantOf(Temporal.PlainDate.from(day));

/** When a day has passed in Sweden. */
export const endOf = (day: Day): Date => instantOf(Temporal.PlainDate.from(day).add({ days: 1 }));

/** Whether there is such a day; a Date takes 30 February for 2 March. */
export const isInCalendar = (day: Day): boolean => new Date(`${day}T00:00Z`).toISOString().startsWith(day);

const instantOf = (day: Temporal.PlainDate): Date => new Date(day.toZonedDateTime(zone).epochMilliseconds);
