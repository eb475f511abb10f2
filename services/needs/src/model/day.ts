/** A day in Sweden, as `YYYY-MM-DD`: days compare as text. */
export type Day = string;

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day that it is in Sweden at an instant. */
export const dayOf = (instant: Date): Day => stockholm.format(instant);
