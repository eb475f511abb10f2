import type { Day } from './day.js';
import { covers, inWords, type Span } from './span.js';
import { wrongDays } from './wrong-days.js';

/** The days of a leave, when it lies within the appointment and is not over. */
export function leaveOf(term: Span, { from, to }: { from: Day; to?: Day }, today: Day): Span {
  if (to && to < from) throw wrongDays(`The last day ${to} lies before the first, ${from}.`, '/to');
  if (to && to < today)
    throw wrongDays(`The leave would be over already: ${to} lies before today, ${today}.`, '/to');
  for (const [day, pointer] of [
    [from, '/from'],
    [to, '/to'],
  ] as const)
    if (day && !covers(term, day))
      throw wrongDays(`A leave lies within the appointment, which lasts ${inWords(term)}.`, pointer);
  return { from, to: to ?? null };
}
