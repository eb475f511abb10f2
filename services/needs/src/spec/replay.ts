import {
  NeedAcknowledged,
  NeedAnswered,
  NeedAppealed,
  NeedClosed,
  NeedCustodyMoved,
  NeedDeclined,
  NeedDueSoon,
  NeedEscalated,
  NeedFollowUpAsked,
  NeedFollowUpGiven,
  NeedHandlerChanged,
  NeedHandlingStarted,
  NeedInfoGiven,
  NeedInfoRequested,
  NeedInfoTimedOut,
  NeedOverdue,
  NeedPublished,
  NeedReferralDeclined,
  NeedReferralProposed,
  NeedReferred,
  NeedReopened,
  NeedReturned,
  NeedRevised,
  NeedThemeJoined,
  NeedThemeLeft,
  NeedUpdateGiven,
  NeedWithdrawn,
  levels,
  type Custodian,
  type EventClass,
  type NeedEvent,
  type NeedFacts,
} from '@lanken/contracts';
import type { HopReason } from '../model/custody.js';
import type { InfoRequest, Response } from '../model/need-parts.js';
import { Need } from '../model/need.js';
import type { NeedStatus } from '../model/need-statuses.js';
import { takeTime } from './replay-time.js';

/** What was said: an event, at its time, in its place. */
export interface Saying {
  event: object;
  time: string;
}

type Tell<E> = (it: Need, event: E, time: string) => void;

const telling = new Map<EventClass, Tell<never>>();
const on = <E extends object>(event: EventClass<E>, tell: Tell<E>): void => void telling.set(event, tell);

/** The state as told by the events alone: written from what they mean, not from the model. */
export function replay(sayings: Saying[]): Need {
  const it = new Need();
  for (const { event, time } of sayings) {
    it.sequence += 1;
    const tell = telling.get(event.constructor as EventClass);
    if (!tell) throw new Error(`nobody knows what ${event.constructor.name} means`);
    tell(it, event as never, time);
    takeTime(it, event as NeedEvent, time);
    const custodians = it.hops.map(({ organisation }) => organisation);
    const all = [it.askerOrganisation, it.writtenBy, ...custodians, it.referral?.organisation];
    it.line = [...new Set(all.filter((one) => one != null))];
  }
  return it;
}

on(NeedPublished, (it, facts, time) => {
  takeFacts(it, facts);
  takeHop(it, facts.custodian, 'published', time);
  enter(it, 'published');
  it.publishedAt = new Date(time);
});
on(NeedRevised, takeFacts);
on(NeedWithdrawn, (it) => enter(it, 'withdrawn'));
on(NeedAcknowledged, (it) => enter(it, 'acknowledged'));
on(NeedEscalated, moved('escalated', 'escalated'));
on(NeedAppealed, (it, facts, time) => {
  it.appealed = [...it.appealed, it.custodianLevel!];
  moved('escalated', 'appealed')(it, facts, time);
});
on(NeedReferred, moved('referred', 'referred'));
on(NeedReturned, (it, { custodian }, time) => {
  takeHop(it, custodian, 'returned', time);
  enter(it, 'returned');
});
on(NeedReferralProposed, (it, { organisation, level, county, text, by }, time) => {
  it.referral = { organisation, level, county, text: text!, by, at: time };
});
on(NeedReferralDeclined, (it) => void (it.referral = null));
on(NeedCustodyMoved, (it, { ended, successor, custodian }, time) => {
  if (it.askerOrganisation === ended) it.askerOrganisation = successor;
  if (it.writtenBy === ended) it.writtenBy = successor;
  if (it.referral?.organisation === ended) it.referral = { ...it.referral, organisation: successor };
  if (custodian) takeHop(it, custodian, 'moved', time);
});
on(NeedHandlingStarted, (it, { handler }) => {
  enter(it, 'in_handling');
  it.handler = handler;
});
on(NeedHandlerChanged, (it, { handler = null }) => void (it.handler = handler));
on(NeedUpdateGiven, () => undefined);
on(NeedInfoRequested, (it, { request: id, question, by }, time) => {
  enter(it, 'awaiting_info');
  it.infoRequests = [...it.infoRequests, { id, question: question!, by, at: time }];
});
on(NeedInfoGiven, (it, { request, text: answer, by: answeredBy, cleared }, time) => {
  enter(it, 'in_handling');
  endRequest(it, request, { answer, answeredBy, endedAt: time });
  if (cleared) it.cleared = cleared;
});
on(NeedInfoTimedOut, (it, { request }, time) => {
  enter(it, 'in_handling');
  endRequest(it, request, { endedAt: time });
});
on(NeedAnswered, (it, { response: id, kind, text, pointer, theme, by }, time) => {
  enter(it, 'answered');
  respond(it, { id, kind, text, pointer, theme, by, at: time });
  it.answeredAt = new Date(time);
});
on(NeedDeclined, (it, { response: id, reason, text, next, by }, time) => {
  enter(it, 'declined');
  respond(it, { id, kind: 'decline', reason, text, next, by, at: time });
});
on(NeedFollowUpGiven, (it, { response, verdict, text, by }, time) => {
  it.followUps = [...it.followUps, { response, verdict, text, by, at: time }];
});
on(NeedClosed, (it, { verdict, text = null, by }, time) => {
  enter(it, 'closed');
  for (const { id: response, kind } of it.responses)
    if (kind !== 'decline' && !it.followUps.some((one) => one.response === response))
      it.followUps = [...it.followUps, { response, verdict, by, at: time }];
  Object.assign(it, { verdict, verdictText: text, closedAt: new Date(time) });
});
on(NeedReopened, (it, _, time) => {
  enter(it, 'in_handling');
  Object.assign(it, { verdict: null, verdictText: null, answeredAt: null, closedAt: null });
  it.reopenedAt = new Date(time);
});
on(NeedFollowUpAsked, (it, { reminder }) => void (it.reminders = reminder));
on(NeedThemeJoined, (it, { theme }) => void (it.theme = theme));
on(NeedThemeLeft, (it) => void (it.theme = null));
on(NeedDueSoon, () => undefined);
on(NeedOverdue, () => undefined);

function moved(status: NeedStatus, reason: HopReason): Tell<NeedFacts> {
  return (it, facts, time) => {
    takeFacts(it, facts);
    takeHop(it, facts.custodian, reason, time);
    enter(it, status);
  };
}

function enter(it: Need, status: NeedStatus): void {
  if (status !== it.status) it.referral = null;
  it.status = status;
}

function takeHop(it: Need, { level, organisation }: Custodian, reason: HopReason, time: string): void {
  it.custodianLevel = level;
  it.custodianOrganisation = organisation;
  it.handler = null;
  if (it.hops.length) it.hops.at(-1)!.to = time;
  it.hops = [...it.hops, { level, organisation, from: time, to: null, reason }];
  const highest = it.hops.map(({ level }) => levels.indexOf(level));
  const reached = levels[Math.max(...highest, levels.indexOf(it.askerLevel))]!;
  if (it.level !== reached) it.levelSince = it.sequence;
  it.level = reached;
}

function takeFacts(it: Need, { asker, ...facts }: NeedFacts): void {
  const { title, ask, tried, substanceAreas, areas, urgency, visibility } = facts;
  Object.assign(it, { id: facts.need, title, ask, tried, substanceAreas, areas, urgency, visibility });
  it.description = facts.description ?? null;
  it.targetGroup = facts.targetGroup ?? null;
  it.leadCounty = facts.leadCounty ?? null;
  it.cleared = facts.cleared ?? null;
  it.writtenBy = facts.writtenBy ?? null;
  it.askerOrganisation = asker.organisation;
  it.askerLevel = asker.level;
  it.county = asker.county;
  it.municipality = asker.municipality;
}

function respond(it: Need, response: Response): void {
  it.responses = [...it.responses, response];
  it.reminders = 0;
}

function endRequest(it: Need, request: string, end: Partial<InfoRequest>): void {
  it.infoRequests = it.infoRequests.map((one) => (one.id === request ? { ...one, ...end } : one));
}
