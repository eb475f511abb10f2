import { eventFacts, type EventClass, type NeedEvent } from '@lanken/contracts';
import { keepTime } from '../model/need-time.js';
import type { Commitment } from '../model/commitment.js';
import type { Need } from '../model/need.js';
import { paces, places } from './cast.js';

interface Task {
  due: (need: Need, now: Date) => boolean;
  act: (need: Need, now: Date) => NeedEvent;
}

const passed = (at: Date | null, now: Date): boolean => at !== null && at <= now;
const isOverdue = ({ warnsAt, overdueAt }: Need, now: Date): boolean =>
  passed(overdueAt, now) && !passed(warnsAt, now);
const isSilent = ({ silentAt }: Need, now: Date): boolean => passed(silentAt, now);

/** The clock's tasks, with what they claim, as `clocks/` has them in SQL. */
const tasks: Task[] = [
  { due: ({ warnsAt }, now) => passed(warnsAt, now), act: (need, now) => need.sayDueSoon(now) },
  {
    due: (need, now) => isOverdue(need, now) && need.custodianLevel !== 'national',
    act: (need, now) => need.escalateByClock(places, now),
  },
  {
    due: (need, now) => isOverdue(need, now) && need.custodianLevel === 'national',
    act: (need, now) => need.sayOverdue(now),
  },
  {
    due: (need, now) => isSilent(need, now) && need.status === 'awaiting_info',
    act: (need, now) => need.timeOutInfo(now),
  },
  {
    due: (need, now) => isSilent(need, now) && ['answered', 'declined'].includes(need.status),
    act: (need, now) => need.askOrClose(now),
  },
];

/** All that the clock does with a need at a time, whichever task comes first: the facts that are said. */
export function sweep(need: Need, now: Date, firstTask = 0): string[] {
  const facts: string[] = [];
  const inTurn = [...tasks.slice(firstTask), ...tasks.slice(0, firstTask)];
  for (let task: Task | undefined; (task = inTurn.find(({ due }) => due(need, now)));) {
    const event = task.act(need, now);
    keepTime(need, event, paces, now);
    need.sequence += 1;
    facts.push(eventFacts(event.constructor as EventClass).fact);
  }
  return facts;
}

/** All that the clock does with the commitments to a need at a time: whose, and what is said of them, or of the need. */
export function sweepCommitments(
  need: Need,
  commitments: Commitment[],
  now: Date,
): [Need | Commitment, object][] {
  const said: [Need | Commitment, object][] = [];
  for (const it of commitments) {
    if (passed(it.remindsAt, now)) {
      const reminder = it.sayDueSoon(need, now);
      if (reminder) said.push([it, reminder]);
    }
    if (!passed(it.passesAt, now)) continue;
    said.push([it, it.pass(need, now)]);
    if (it.status !== 'broken' || !['answered', 'closed'].includes(need.status)) continue;
    const event = need.reopenFor(it.id, now);
    keepTime(need, event, paces, now);
    said.push([need, event]);
  }
  for (const [of] of said) of.sequence += 1;
  return said;
}
