import { timeOfDay, type OpenHours } from '@lanken/contracts';

/** `08:00-17:00`; undefined for anything else, also where it closes before it opens. */
export function readHours(text: string): OpenHours | undefined {
  const [opens = '', closes = '', ...more] = text.split('-').map((time) => time.trim());
  const isRight = !more.length && timeOfDay.test(opens) && timeOfDay.test(closes) && opens < closes;
  return isRight ? { opens, closes } : undefined;
}
