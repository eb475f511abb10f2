import {
  NeedAnswered,
  NeedDeclined,
  NeedDueSoon,
  NeedFollowUpAsked,
  NeedInfoRequested,
  NeedOverdue,
  type NeedEvent,
} from '@lanken/contracts';
import type { Need } from '../model/need.js';

const open = 'published acknowledged in_handling awaiting_info escalated returned referred'.split(' ');
const day = 86_400_000;

/** The time that is left as an event tells it: what is due it says itself, that clocks stand still its status says. */
export function takeTime(it: Need, event: NeedEvent, time: string): void {
  const waits = it.status === 'awaiting_info';
  takeClocks(it, event, time, waits);
  const dues = waits ? [] : Object.values(it.clocks?.due ?? {}).sort();
  it.nextDue = dues[0] ? new Date(dues[0]) : null;
  const patience =
    event instanceof NeedInfoRequested
      ? 14
      : [NeedAnswered, NeedDeclined, NeedFollowUpAsked].some((kind) => event instanceof kind)
        ? 28
        : undefined;
  if (patience) it.silentAt = new Date(Date.parse(time) + patience * day);
  else if (!['awaiting_info', 'answered', 'declined'].includes(it.status)) it.silentAt = null;
}

function takeClocks(it: Need, event: NeedEvent, time: string, waits: boolean): void {
  if (!open.includes(it.status)) return void (it.clocks = null);
  const hop = it.hops.length;
  const known = it.clocks?.hop === hop ? it.clocks : { pauses: [], warnedOf: null, overdueSaid: null };
  const pauses = known.pauses.map((pause) => ({ ...pause, to: pause.to ?? (waits ? null : time) }));
  const isNew = waits && pauses.at(-1)?.to !== null;
  it.clocks = {
    hop,
    due: event.dues!,
    pauses: isNew ? [...pauses, { from: time, to: null }] : pauses,
    warnedOf: event instanceof NeedDueSoon ? event.at : known.warnedOf,
    overdueSaid: event instanceof NeedOverdue ? time : known.overdueSaid,
  };
}
