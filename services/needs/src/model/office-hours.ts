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
export type Weekday = (typeof weekdays)[number];

/** A time of day in Sweden, `00:00` to `23:59`. */
export const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** From when to when somebody is there on one day. */
export interface Hours {
  opens: string;
  closes: string;
}

/** How the eves whose afternoon is commonly free are worked: until noon, not at all, or as other days. */
export const eveKinds = ['half', 'free', 'worked'] as const;
export type EveKind = (typeof eveKinds)[number];

/** When an organisation works; public holidays are free for all. */
export interface OfficeHours {
  /** A weekday that is absent is free. */
  week: Partial<Record<Weekday, Hours>>;
  eves: EveKind;
  /** Free days of its own, as `YYYY-MM-DD`. */
  freeDays: string[];
}

/** Monday to Friday from `opens` to `closes`, without free days of its own. */
export const everyWeekday = (hours: Hours, eves: EveKind): OfficeHours => ({
  week: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, hours])),
  eves,
  freeDays: [],
});

export const isFromBefore = ({ opens, closes }: Hours): boolean => opens < closes;
