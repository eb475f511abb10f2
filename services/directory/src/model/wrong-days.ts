import { Refusal } from '@lanken/contracts';
import type { Day } from './day.js';

/** Days that contradict each other, or what they are about. */
export const wrongDays = (message: string, pointer: string): Refusal =>
  new Refusal('unprocessable', 'wrong-days', message, [{ pointer, message }]);

/** Refuses to enter today what takes effect later. */
export function hasCome(from: Day, today: Day): void {
  if (from > today)
    throw wrongDays(`This is entered on the day that it takes effect: ${from} has not come yet.`, '/from');
}
