import { Refusal } from '@lanken/contracts';
import type { MeetingTerms } from './meeting-record.js';

const day = 86_400_000;
const longest = 7 * day;
const farthest = 3 * 366 * day;

/** Refuses times that contradict each other or lie in the past, and a meeting that is nowhere. */
export function checkTerms({ starts, ends, place, link }: MeetingTerms, now: Date): void {
  if (starts <= now) throw wrong(`It would begin in the past: it is ${now.toISOString()} now.`, '/starts');
  if (starts.getTime() - now.getTime() > farthest)
    throw wrong('A meeting is called at most three years beforehand.', '/starts');
  if (ends <= starts) throw wrong('It would end before it begins.', '/ends');
  if (ends.getTime() - starts.getTime() > longest) throw wrong('A meeting lasts a week at most.', '/ends');
  if (!place && !link)
    throw wrong('Say where it is: a place, a link for those who are elsewhere, or both.', '/place');
}

/** Whether two terms say the same. */
export const areSame = (one: MeetingTerms, other: MeetingTerms): boolean =>
  (['title', 'agenda', 'place', 'link'] as const).every((key) => one[key] === other[key]) &&
  sameTime(one, other);

export const sameTime = (one: MeetingTerms, other: MeetingTerms): boolean =>
  one.starts.getTime() === other.starts.getTime() && one.ends.getTime() === other.ends.getTime();

const wrong = (message: string, pointer: string): Refusal =>
  new Refusal('unprocessable', 'meeting-unfit', message, [{ pointer, message }]);
