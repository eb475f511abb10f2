import { declineReasons, responseKinds, verdicts } from '@lanken/contracts';
import type { NeedContent } from '../model/need-content.js';
import type { NeedMove } from '../model/need-moves.js';
import type { Need } from '../model/need.js';
import type { Mover, Who } from '../model/who.js';
import { content, organisations, places } from './cast.js';

/** What a command of a walk varies by. */
export interface Chance {
  id: string;
  number: number;
  text: string;
}

export type Command = (it: Need, who: Mover, now: Date, chance: Chance) => object | undefined | void;

const one = <T>(list: readonly T[], { number }: Chance): T => list[number % list.length]!;
const all = Object.values(organisations);
const contents: Partial<NeedContent>[] = [
  {},
  { visibility: 'public', areas: ['0780', '0764'], tried: null },
  { visibility: 'restricted', targetGroup: 'Fältassistenter' },
  { visibility: 'restricted', cleared: { national: ['title'], mayClear: true } },
  { areas: ['0780', '1480'], leadCounty: '14' },
  { areas: ['0780', '1480'] },
  { areas: [] },
];
const help = (chance: Chance) => {
  const { id, text } = chance;
  return { id, kind: one(responseKinds, chance), text };
};

/** Every move, by its method; `who` is one that the move's row can name: an engine only where that makes the move. */
const byOrganisation: Partial<
  Record<NeedMove, (it: Need, who: Who, now: Date, chance: Chance) => object | undefined | void>
> = {
  revise: (it, who, now, chance) => it.revise({ ...content, ...one(contents, chance) }, who, places, now),
  discard: (it, who) => it.discard(who),
  publish: (it, who, now) => it.publish(who, places, now),
  withdraw: (it, who, _, { text }) => it.withdraw(who, text),
  acknowledge: (it, who) => it.acknowledge(who),
  'start-handling': (it, who) => it.startHandling(who, who.person),
  'change-handler': (it, who, _, { id }) => it.changeHandler(who, id),
  update: (it, who, _, { text, id, number }) => it.giveUpdate(who, text, number % 2 ? id : undefined),
  'request-info': (it, who, now, { id, text }) => it.requestInfo(who, id, text, now),
  'give-info': (it, who, now, { text, number }) =>
    it.giveInfo(who, text, now, number % 2 ? ['description'] : []),
  escalate: (it, who, now, { text, number }) =>
    it.escalate(who, text, places, now, number % 2 ? ['tried'] : []),
  return: (it, who, now, { text }) => it.return(who, text, text, places, now),
  'propose-referral': (it, who, now, chance) => it.proposeReferral(who, one(all, chance), chance.text, now),
  'take-back-referral': (it, who, _, { text }) => it.takeBackReferral(who, text),
  'decline-referral': (it, who, _, { text }) => it.declineReferral(who, text),
  'accept-referral': (it, who, now) => it.acceptReferral(who, now),
  answer: (it, who, now, chance) => it.answer(who, help(chance), now),
  decline: (it, who, now, chance) => {
    const { id, text } = chance;
    return it.decline(who, { id, reason: one(declineReasons, chance), text, next: { text } }, now);
  },
  appeal: (it, who, now, { text }) => it.appeal(who, text, places, now),
  'follow-up': (it, who, now, chance) =>
    it.followUp(who, it.responses.at(-1 - (chance.number % 2))?.id ?? chance.id, one(verdicts, chance), now),
  close: (it, who, now, chance) => it.close(who, one(verdicts, chance), now, chance.text),
  reopen: (it, who, now, { text }) => it.reopen(who, text, now),
};

const byEngine: Partial<Record<NeedMove, Command>> = {
  'replace-handler': (it, _, __, { id, number }) => it.replaceHandler(number % 2 ? id : null),
  'time-out-info': (it, _, now) => it.timeOutInfo(now),
  'escalate-by-clock': (it, _, now) => it.escalateByClock(places, now),
  'move-custody': (it, _, now, chance) =>
    it.succeed(one(all, chance).organisation, organisations.kronoberg.organisation, now),
  'ask-follow-up': (it, _, now) => it.askFollowUp(now),
  'close-silently': (it, _, now) => it.closeSilently(now),
  'reopen-for-commitment': (it, _, now, { id }) => it.reopenFor(id, now),
  'say-due-soon': (it, _, now) => it.sayDueSoon(now),
  'say-overdue': (it, _, now) => it.sayOverdue(now),
  'answer-by-theme': (it, who, now, chance) => it.answerByTheme(who, chance.id, help(chance), now),
  'join-theme': (it, who, _, { id }) => it.joinTheme(who, id),
  'leave-theme': (it, who, _, { id }) => it.leaveTheme(who, it.theme ?? id),
};

export const commands = { ...byOrganisation, ...byEngine } as Record<NeedMove, Command>;
/** The moves that an organisation makes, by its own method. */
export const ofOrganisations = Object.keys(byOrganisation) as NeedMove[];
