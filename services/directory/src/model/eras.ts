import type { Day } from './day.js';
import { wrongDays } from './wrong-days.js';

/** What holds from a day on, until the next begins; the first has held for as long as anyone knows. */
export interface Era {
  from: Day | null;
}

export type Eras<E extends Era> = readonly [E, ...E[]];

/** What held on a day: exactly one era, whatever the day. */
export const eraOn = <E extends Era>(eras: Eras<E>, day: Day): E =>
  eras.findLast(({ from }) => from === null || from <= day)!;

/** With one more, which takes the place of the latest. */
export function followedBy<E extends Era>(eras: Eras<E>, era: E & { from: Day }): Eras<E> {
  const began = eras.at(-1)!.from;
  if (began !== null && era.from <= began)
    throw wrongDays(`What is known holds since ${began}: what follows it begins on a later day.`, '/from');
  return [...eras, era];
}

/** With one that held before everything that is known, until the earliest of that began on `from`. */
export function precededBy<E extends Era>(eras: Eras<E>, era: E & { from: null }, from: Day): Eras<E> {
  const [earliest, ...later] = eras;
  const next = later[0]?.from;
  if (next && from >= next)
    throw wrongDays(`What followed began on ${next}: what held before it ended on an earlier day.`, '/from');
  return [era, { ...earliest, from }, ...later];
}
