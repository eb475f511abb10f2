import Holidays from 'date-holidays';

const calendar = new Holidays('SE');
const years = new Map<string, ReadonlyMap<string, SpecialDay>>();

/** `free`: public holidays and the eves of Midsummer, Christmas and New Year. `eve`: the afternoon is commonly free. */
export type SpecialDay = 'free' | 'eve';

// `observance` days, such as Lucia, are worked.
const kinds = new Map<string, SpecialDay>([
  ['public', 'free'],
  ['bank', 'free'],
  ['optional', 'eve'],
]);

/** What a day (`YYYY-MM-DD`) is in the Swedish year; undefined for any other day, Sundays too. */
export function swedishDay(day: string): SpecialDay | undefined {
  const year = day.slice(0, 4);
  let known = years.get(year);
  if (!known) years.set(year, (known = specialDaysOf(Number(year))));
  return known.get(day);
}

function specialDaysOf(year: number): ReadonlyMap<string, SpecialDay> {
  const days = new Map<string, SpecialDay>();
  for (const { date, type } of calendar.getHolidays(year)) {
    const kind = kinds.get(type);
    const day = date.slice(0, 10);
    if (kind && days.get(day) !== 'free') days.set(day, kind);
  }
  return days;
}
