import {
  NeedAcknowledged,
  NeedAnswered,
  NeedDeclined,
  NeedDueSoon,
  NeedFollowUpAsked,
  NeedHandlerChanged,
  NeedHandlingStarted,
  NeedInfoRequested,
  NeedOverdue,
  NeedReferralDeclined,
  NeedReferralProposed,
  NeedUpdateGiven,
  type NeedEvent,
} from '@lanken/contracts';
import type { Pace } from './clock-terms.js';
import {
  acknowledged,
  nextDue,
  paused,
  received,
  resumed,
  saidOverdue,
  takenUp,
  updated,
  wakes,
  warned,
  type Clocks,
} from './clocks.js';
import type { NeedRecord } from './need-record.js';
import { isOpen } from './need-statuses.js';
import type { Paces } from './paces.js';

const day = 86_400_000;
/** For how long the asker may stay silent: after a question, and after an answer, a decline or a reminder. */
export const patience = { question: 14 * day, outcome: 28 * day } as const;

/** What an event means for the time that is left: the need's clocks go on from it, and the event says what is due. */
export function keepTime(need: NeedRecord, event: NeedEvent, paces: Paces, now: Date): void {
  const pace = paces.of(need.custodian!);
  setClocks(need, isOpen(need.status) ? clocksAfter(need, event, now, pace) : null, pace);
  need.silentAt = silentAt(need, event, now);
  event.dues = need.clocks?.due;
}

/** A need of the time before there were clocks, of which nothing has been said since, gets its own: all of its time. */
export function startClocks(need: NeedRecord, paces: Paces, now: Date): void {
  if (!isOpen(need.status) || need.clocks) return;
  const pace = paces.of(need.custodian!);
  setClocks(need, newClocks(need, now, pace), pace);
}

function setClocks(need: NeedRecord, clocks: Clocks | null, pace: Pace): void {
  const { warnsAt, overdueAt } = clocks ? wakes(clocks, pace) : nothing;
  const due = clocks && nextDue(clocks);
  Object.assign(need, { clocks, nextDue: due?.at ?? null, warnsAt, overdueAt });
}

const nothing = { warnsAt: null, overdueAt: null };

function clocksAfter(need: NeedRecord, event: NeedEvent, now: Date, pace: Pace): Clocks {
  const { clocks, status } = need;
  const waits = status === 'awaiting_info';
  if (clocks?.hop !== need.hops.length) return newClocks(need, now, pace);
  if (event instanceof NeedAcknowledged) return acknowledged(clocks, now, pace);
  if (event instanceof NeedDueSoon) return warned(clocks, event.at);
  if (event instanceof NeedOverdue) return saidOverdue(clocks, now);
  const running = waits ? clocks : resumed(clocks, now, pace);
  const told = isWordOfCustodian(need, event) ? updated(running, now, pace) : running;
  return waits ? paused(told, now) : told;
}

// What has come to a custodian must be acknowledged, but not what its custodian took up again, or took over in hand.
const inHand = ['acknowledged', 'in_handling', 'awaiting_info'];
function newClocks({ status, hops }: NeedRecord, now: Date, pace: Pace): Clocks {
  const begin = inHand.includes(status) ? takenUp : received;
  const begun = begin(hops.length, now, pace);
  return status === 'awaiting_info' ? paused(begun, now) : begun;
}

const words = [
  NeedHandlingStarted,
  NeedHandlerChanged,
  NeedUpdateGiven,
  NeedInfoRequested,
  NeedReferralProposed,
  NeedReferralDeclined,
];
const isWordOfCustodian = (need: NeedRecord, event: NeedEvent): boolean =>
  event.by.organisation === need.custodianOrganisation && words.some((kind) => event instanceof kind);

/** When the clock acts because the asker has said nothing. */
function silentAt({ status, silentAt }: NeedRecord, event: NeedEvent, now: Date): Date | null {
  if (event instanceof NeedInfoRequested) return new Date(now.getTime() + patience.question);
  if ([NeedAnswered, NeedDeclined, NeedFollowUpAsked].some((kind) => event instanceof kind))
    return new Date(now.getTime() + patience.outcome);
  return ['awaiting_info', 'answered', 'declined'].includes(status) ? silentAt : null;
}
