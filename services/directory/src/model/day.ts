/** A day in Sweden, as `YYYY-MM-DD`: days compare as text. */
export type Day = string;

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day that it is in Sweden at an instant. */
export const dayOf = (instant: Date): Day => stockholm.format(instant);

/** Whether the text is a day of the calendar, from 1900 to 2199. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  // JavaScript turns 31 February into 3 March instead of refusing it.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** So many days later, or earlier where the number is negative. */
export const daysAfter = (day: Day, days: number): Day => {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
};

export const dayBefore = (day: Day): Day => daysAfter(day, -1);
export const dayAfter = (day: Day): Day => daysAfter(day, 1);
