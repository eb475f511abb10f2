import type { NeedContent } from '../model/need-content.js';
import type { NeedStatus } from '../model/need-statuses.js';
import { Need } from '../model/need.js';
import type { Who } from '../model/who.js';
import { content, organisations, places, players } from './cast.js';

const { vaxjo, kronoberg, vastraGotaland, national } = players;
const ids = (function* () {
  for (let number = 1; ; number++) yield `01990000-0000-7000-8000-0000000e${String(number).padStart(4, '0')}`;
})();
/** The id of something new. */
export const newId = (): string => ids.next().value;

const start = new Date('2026-10-05T08:00:00Z');
const later = new Date('2026-10-06T08:00:00Z');

/** A draft of Växjö's. */
export const draftOf = (change: Partial<NeedContent> = {}, who: Who = vaxjo): Need =>
  Need.draft(newId(), { ...content, ...change }, who, places, start);

/** Makes the move and counts its event, as a transaction does. */
export function after(need: Need, ...moves: ((need: Need) => object | undefined)[]): Need {
  for (const move of moves) if (move(need)) need.sequence += 1;
  return need;
}

type Step = (need: Need) => object | undefined;
const custodian = ({ custodianOrganisation }: Need): Who =>
  Object.values(players).find(({ organisation }) => organisation === custodianOrganisation)!;

export const publish: Step = (need) => need.publish(vaxjo, places, start);
export const acknowledge: Step = (need) => need.acknowledge(custodian(need));
export const takeInHand: Step = (need) => need.startHandling(custodian(need), custodian(need).person);
export const escalate: Step = (need) => need.escalate(custodian(need), 'Länet har försökt.', places, later);
export const handBack: Step = (need) =>
  need.return(custodian(need), 'Hör hemma hos er.', 'Ett möte.', places, later);
export const refer: Step = (need) =>
  need.proposeReferral(custodian(need), organisations.vastraGotaland, 'Ni kan detta.', later);
const answer: Step = (need) =>
  need.answer(custodian(need), { id: newId(), kind: 'answer', text: 'Ring oss.' }, later);
const no = { reason: 'no_resources', text: 'Vi kan inte.', next: { text: 'Fråga regionen.' } } as const;
export const decline: Step = (need) => need.decline(custodian(need), { id: newId(), ...no }, later);

const inHand = [publish, acknowledge, takeInHand];
const steps: Record<NeedStatus, Step[]> = {
  draft: [],
  published: [publish],
  acknowledged: [publish, acknowledge],
  in_handling: inHand,
  awaiting_info: [...inHand, (need) => need.requestInfo(kronoberg, newId(), 'Hur många?', later)],
  escalated: [...inHand, escalate],
  returned: [...inHand, escalate, acknowledge, handBack],
  referred: [...inHand, refer, (need) => need.acceptReferral(vastraGotaland, later)],
  answered: [...inHand, answer],
  declined: [...inHand, decline],
  closed: [...inHand, answer, (need) => need.close(vaxjo, 'helped', later)],
  withdrawn: [publish, (need) => need.withdraw(vaxjo, 'Löst.')],
};

/** Växjö's need, brought to the status by its shortest way. */
export const needIn = (status: NeedStatus, change: Partial<NeedContent> = {}): Need =>
  after(draftOf(change), ...steps[status]);

/** Needs in every status, and in some at other levels than there, or with a referral that is open. */
export const needsInAll = (): [string, Need][] => [
  ...Object.keys(steps).map((status): [string, Need] => [status, needIn(status as NeedStatus)]),
  ['acknowledged at national level', after(needIn('escalated'), acknowledge)],
  ['in_handling at national level', after(needIn('escalated'), acknowledge, takeInHand)],
  ['declined at national level', after(needIn('escalated'), acknowledge, decline)],
  ['returned to the asker', after(needIn('in_handling'), handBack)],
  ['in_handling of the asker', after(needIn('in_handling'), handBack, acknowledge, takeInHand)],
  ['in_handling with a proposal to refer it', after(needIn('in_handling'), refer)],
  ['restricted and published', needIn('published', { visibility: 'restricted' })],
  ['restricted and escalated', needIn('escalated', { visibility: 'restricted' })],
  ['public and in_handling', needIn('in_handling', { visibility: 'public' })],
  [
    'answered at national level',
    after(needIn('escalated'), acknowledge, takeInHand, (need) =>
      need.answer(national, { id: newId(), kind: 'answer', text: 'Ring oss.' }, later),
    ),
  ],
];
