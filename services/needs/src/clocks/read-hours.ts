import { isFromBefore, timeOfDay, type Hours } from '../model/office-hours.js';

/** `08:00-17:00`; undefined for anything else, also where it closes before it opens. */
export function readHours(text: string): Hours | undefined {
  const [opens = '', closes = '', ...more] = text.split('-').map((time) => time.trim());
  const hours = { opens, closes };
  return !more.length && timeOfDay.test(opens) && timeOfDay.test(closes) && isFromBefore(hours)
    ? hours
    : undefined;
}
