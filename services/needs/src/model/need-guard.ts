import { Refusal } from '@lanken/contracts';
import { needMoves, type Move, type NeedMove, type Party } from './need-moves.js';
import { isInNetwork, mayRead, speaksForOrganisation } from './need-reading.js';
import type { NeedRecord } from './need-record.js';
import type { NeedStatus } from './need-statuses.js';
import { isEngine, type Mover, type Who } from './who.js';

const names = Object.keys(needMoves) as NeedMove[];
const rowOf = (move: NeedMove): Move => needMoves[move];

/** The one guard: whether `who` may make the move now. A need that they may not read is not there for them. */
export function allow(need: NeedRecord, move: NeedMove, who: Mover): void {
  if (!isEngine(who) && !mayRead(need, who))
    throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need.id}.`);
  if (!isParty(need, rowOf(move), who)) throw notTheirs(need, move, who);
  if (!isTimeFor(need, rowOf(move))) throw notNow(need, move, who);
}

/** The moves that `who` could make now. */
export const movesOf = (need: NeedRecord, who: Mover): NeedMove[] =>
  names.filter((move) => isTimeFor(need, rowOf(move)) && isParty(need, rowOf(move), who));

/** The status that a move leads to. */
export function statusAfter(move: NeedMove, status: NeedStatus): NeedStatus {
  const { to } = rowOf(move);
  return to === 'same' || to === 'gone' ? status : to;
}

function isParty(need: NeedRecord, row: Move, who: Mover): boolean {
  if (isEngine(who)) return row.who.includes(who.engine);
  const parties = need.status === 'draft' ? [...row.who, ...(row.drafting ?? [])] : row.who;
  return speaksForOrganisation(who) && parties.some((party) => is[party](need, who));
}

const is: Record<Party, (need: NeedRecord, who: Who) => boolean> = {
  asker: ({ askerOrganisation }, { organisation }) => organisation === askerOrganisation,
  writer: ({ writtenBy }, { organisation }) => organisation === writtenBy,
  custodian: ({ custodianOrganisation }, { organisation }) => organisation === custodianOrganisation,
  invited: ({ referral }, { organisation }) => organisation === referral?.organisation,
  responder: (_, who) => isInNetwork(who),
  clock: () => false,
  theme: () => false,
};

const isTimeFor = (need: NeedRecord, row: Move): boolean =>
  row.from.includes(need.status) &&
  (!row.heldAt || (need.custodianLevel !== null && row.heldAt.includes(need.custodianLevel)));

function notTheirs(need: NeedRecord, move: NeedMove, who: Mover): Refusal {
  const [party] = rowOf(move).who as readonly [Party, ...Party[]];
  const only = (code: string, whose: string): Refusal =>
    new Refusal('forbidden', code, `Only ${whose} can ${move} the need.`);
  switch (party) {
    case 'asker':
    case 'writer':
      return only('not-asker', 'the organisation that asks');
    case 'invited':
      return notInvited(need, move, who);
    case 'clock':
    case 'theme':
      return only(`not-${party}`, `the ${party}`);
    default:
      return notCustodian(need, move, who);
  }
}

// Whoever was asked meets a proposal that has ended like this: what ended it also changed the status.
function notInvited(need: NeedRecord, move: NeedMove, who: Mover): Refusal {
  if (!rowOf(move).from.includes(need.status)) return notNow(need, move, who);
  const message = `Only the organisation that was asked to take the need over can ${move}; yours is not asked.`;
  return new Refusal('forbidden', 'not-invited', message);
}

function notCustodian(need: NeedRecord, move: NeedMove, who: Mover): Refusal {
  const hop = isEngine(who)
    ? undefined
    : need.hops.findLast(({ organisation }) => organisation === who.organisation);
  if (hop?.to)
    return new Refusal(
      'conflict',
      'custody-moved',
      `Your organisation's custody ended at ${hop.to}: the need is now ${need.status} at ${need.custodianLevel} level, where only its custodian decides whether to ${move} it.`,
    );
  const custodian = need.custodianOrganisation
    ? `its custodian is the organisation ${need.custodianOrganisation} at ${need.custodianLevel} level`
    : 'a draft has none';
  return new Refusal('forbidden', 'not-custodian', `Only the custodian can ${move} the need; ${custodian}.`);
}

function notNow(need: NeedRecord, move: NeedMove, who: Mover): Refusal {
  const { heldAt, from } = rowOf(move);
  const held = heldAt && need.custodianLevel ? ` at ${need.custodianLevel} level` : '';
  const where = heldAt ? ` and at ${oneOf(heldAt)} level` : '';
  const now = movesOf(need, who);
  return new Refusal(
    'conflict',
    'move-not-allowed',
    `The need is ${need.status}${held}: ${move} is allowed when it is ${oneOf(from)}${where}. ` +
      `What you can do now: ${now.length ? now.join(', ') : 'nothing'}.`,
  );
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });
const oneOf = (words: readonly string[]): string => either.format(words);
