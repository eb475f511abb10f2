import { PostFilled, PostVacated, type By } from '@lanken/contracts';
import type { Appointment } from './appointment.js';
import { dayAfter, type Day } from './day.js';
import type { Post } from './post.js';
import { saying } from './saying.js';
import { covers } from './span.js';

/**
 * What must be said because the post is held, or not held, by somebody who acts, when that was said otherwise last:
 * by what somebody did, or because a day has come.
 */
export function tellHolding(
  post: Post,
  held: Appointment[],
  today: Day,
  by: By,
): PostFilled | PostVacated | undefined {
  if (post.closed) return undefined;
  post.lookOn = nextChange(held, today);
  const { share: _, ...whole } = post.whole();
  const [holder] = held
    .flatMap((appointment) => appointment.acting.map((span) => ({ appointment, span })))
    .filter(({ span }) => covers(span, today))
    .sort((a, b) => (a.span.from < b.span.from ? -1 : 1));
  if (holder && post.vacantSince) {
    const from = later(holder.span.from, post.vacantSince);
    post.vacantSince = null;
    return saying(PostFilled, { ...whole, from, appointment: holder.appointment.id, by });
  }
  if (holder || post.vacantSince) return undefined;
  post.vacantSince = dayAfterLast(held, today);
  const onLeave = held.find((appointment) => appointment.stateOn(today) === 'on_leave');
  return saying(PostVacated, {
    ...whole,
    from: post.vacantSince,
    ...(onLeave && { onLeave: onLeave.id }),
    by,
  });
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** The day after the last on which somebody acted. */
function dayAfterLast(held: Appointment[], today: Day): Day {
  const ends = held
    .flatMap(({ acting }) => acting)
    .flatMap(({ to }) => (to && to < today ? [dayAfter(to)] : []));
  return ends.sort().at(-1) ?? today;
}

/** The next day on which somebody begins or no longer acts. */
function nextChange(held: Appointment[], today: Day): Day | null {
  const changes = held.flatMap(({ acting }) =>
    acting.flatMap(({ from, to }) => (to ? [from, dayAfter(to)] : [from])),
  );
  return (
    changes
      .filter((day) => day > today)
      .sort()
      .at(0) ?? null
  );
}
