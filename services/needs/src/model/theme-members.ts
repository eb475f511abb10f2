import { Refusal } from '@lanken/contracts';
import type { Need } from './need.js';
import { movesOf } from './need-guard.js';
import { mayRead } from './need-reading.js';
import { allowOnTheme } from './theme-guard.js';
import type { Theme } from './theme.js';
import { throughTheme, type Who } from './who.js';

/** What happens next, to which thing: it is to be said before the next is asked for, as each builds on the one before. */
export type Step = { of: Need | Theme; event: object };
type Steps = Generator<Step, void>;

/** Whether a need could become a member now, by someone who may read it. */
export const canJoin = (need: Need, who: Who): boolean =>
  !need.theme && mayRead(need, who) && movesOf(need, throughTheme(who)).includes('join-theme');

/** A need becomes a member and gets every response that the theme already has. */
export function* join(theme: Theme, need: Need, who: Who, now: Date): Steps {
  allowOnTheme(theme, 'join', who);
  yield { of: need, event: need.joinTheme(who, theme.id) };
  yield { of: theme, event: theme.take(need.id, need.county, who) };
  yield* giveOwed(theme, need, now);
}

/** A need is a member no longer, for it is no part of the theme; what it was given stays. */
export function* leave(theme: Theme, need: Need, who: Pick<Who, 'by'>, reason: string): Steps {
  yield { of: need, event: need.leaveTheme(who, theme.id, reason) };
  theme.leaveOut([need.id]);
  // Of a restricted need nothing is said that all who follow the theme could read.
  const told = need.visibility === 'restricted' ? undefined : reason;
  yield { of: theme, event: theme.letGo(need.id, who, told) };
}

/** All these needs that can, become members, and what else was proposed does not; a joint need has at least two. */
export function* confirm(
  theme: Theme,
  needs: Need[],
  who: Who,
  words: { title?: string; description?: string },
  now: Date,
): Steps {
  allowOnTheme(theme, 'confirm', who);
  const joining = needs.filter((need) => canJoin(need, who));
  if (joining.length < 2)
    throw new Refusal(
      'conflict',
      'too-few-members',
      `A joint need has at least two needs that are open or answered and in no other theme; here ${joining.length} of ${needs.length} can join.`,
    );
  const named = new Set(needs.map(({ id }) => id));
  theme.leaveOut(theme.proposed.filter((id) => !named.has(id)));
  const ids = joining.map(({ id }) => id);
  yield { of: theme, event: theme.confirm(who, ids, words) };
  for (const need of joining) yield* join(theme, need, who, now);
}

/** The needs go on by themselves. */
export function* dismiss(theme: Theme, members: Need[], who: Who, reason: string): Steps {
  allowOnTheme(theme, 'dismiss', who);
  for (const need of members) yield* depart(theme, need, who, reason);
  yield { of: theme, event: theme.dismiss(who, reason) };
}

/** Every member gets the response. */
export function* answer(
  theme: Theme,
  members: Need[],
  who: Who,
  help: Parameters<Theme['answer']>[1],
  now: Date,
): Steps {
  yield { of: theme, event: theme.answer(who, help, now) };
  for (const need of members) yield* giveOwed(theme, need, now);
}

/**
 * `from` becomes a part of `into`: its members move there, all members have the responses of both, and what is
 * `proposed` to it and belongs to no theme is proposed to the other.
 */
export function* merge(
  from: Theme,
  into: Theme,
  { members, proposed }: { members: { from: Need[]; into: Need[] }; proposed: string[] },
  who: Who,
  now: Date,
): Steps {
  if (from.id === into.id)
    throw new Refusal('conflict', 'same-theme', 'A theme is not merged into itself: name another.');
  allowOnTheme(from, 'merge', who);
  allowOnTheme(into, 'absorb', who);
  for (const need of members.from) yield* depart(from, need, who);
  yield { of: from, event: from.merge(into, who) };
  yield { of: into, event: into.absorb(from, proposed, who) };
  for (const need of members.from) yield* join(into, need, who, now);
  for (const need of members.into) yield* giveOwed(into, need, now);
}

/**
 * A member that had ended is taken up again: it gets what its theme was given meanwhile, or what the theme has become a
 * part of (`is`). Of one that was dismissed it is a member no longer.
 */
export function* resume(was: Theme, is: Theme, need: Need, who: Pick<Who, 'by'>, now: Date): Steps {
  if (is.status === 'dismissed') return yield* depart(was, need, who);
  if (is !== was) {
    yield* depart(was, need, who);
    yield { of: need, event: need.joinTheme(who, is.id) };
    yield { of: is, event: is.takeBack(need.id, need.county, who) };
  }
  yield* giveOwed(is, need, now);
}

function* depart(theme: Theme, need: Need, who: Pick<Who, 'by'>, reason?: string): Steps {
  yield { of: need, event: need.leaveTheme(who, theme.id, reason) };
  yield { of: theme, event: theme.letGo(need.id, who, reason) };
}

// Through joining late, merging and leaving, a response reaches a need once: the need knows which it has.
function* giveOwed(theme: Theme, need: Need, now: Date): Steps {
  for (const { by, ...help } of theme.responses)
    if (!need.responses.some(({ id }) => id === help.id))
      yield { of: need, event: need.answerByTheme({ by: () => by }, theme.id, help, now) };
}
