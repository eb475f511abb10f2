import { Refusal } from '@lanken/contracts';
import { needMoves, type Move, type NeedMove, type NeedStatus } from './need-moves.js';
import { mayRead } from './need-reading.js';
import type { NeedRecord } from './need-record.js';
import type { Who } from './who.js';

const names = Object.keys(needMoves) as NeedMove[];
const rowOf = (move: NeedMove): Move => needMoves[move];

/** The one guard: whether `who` may make the move now. A need that they may not read is not there for them. */
export function allow(need: NeedRecord, move: NeedMove, who: Who): void {
  if (!mayRead(need, who))
    throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need.id}.`);
  if (!isParty(need, rowOf(move), who)) throw notTheirs(need, move, who);
  if (!rowOf(move).from.includes(need.status) || !isHeldWhere(need, rowOf(move)))
    throw notNow(need, move, who);
}

/** The moves that `who` could make now. */
export const movesOf = (need: NeedRecord, who: Who): NeedMove[] =>
  names.filter((move) => {
    const row = rowOf(move);
    return row.from.includes(need.status) && isParty(need, row, who) && isHeldWhere(need, row);
  });

/** The status that a move leads to. */
export const statusAfter = <M extends NeedMove>(move: M): NeedStatus => rowOf(move).to!;

const isParty = (need: NeedRecord, row: Move, who: Who): boolean =>
  who.organisation === (row.who === 'asker' ? need.askerOrganisation : need.custodianOrganisation);

const isHeldWhere = (need: NeedRecord, row: Move): boolean =>
  !row.heldAt || (need.custodianLevel !== null && row.heldAt.includes(need.custodianLevel));

function notTheirs(need: NeedRecord, move: NeedMove, who: Who): Refusal {
  if (needMoves[move].who === 'asker')
    return new Refusal('forbidden', 'not-asker', `Only the organisation that asks can ${move} the need.`);
  const hop = need.hops.findLast(({ organisation }) => organisation === who.organisation);
  if (hop?.to)
    return new Refusal(
      'conflict',
      'custody-moved',
      `Your organisation's custody ended at ${hop.to}: the need is now ${need.status} at ${need.custodianLevel} level, and its custodian there can ${move} it.`,
    );
  const custodian = need.custodianOrganisation
    ? `its custodian is the organisation ${need.custodianOrganisation} at ${need.custodianLevel} level`
    : 'a draft has none';
  return new Refusal('forbidden', 'not-custodian', `Only the custodian can ${move} the need; ${custodian}.`);
}

function notNow(need: NeedRecord, move: NeedMove, who: Who): Refusal {
  const row = rowOf(move);
  const held = isHeldWhere(need, row) ? '' : ` at ${need.custodianLevel} level`;
  const where = row.heldAt ? ` and at ${row.heldAt.join(' or ')} level` : '';
  const now = movesOf(need, who);
  return new Refusal(
    'conflict',
    'move-not-allowed',
    `The need is ${need.status}${held}: ${move} is allowed when it is ${row.from.join(' or ')}${where}. ` +
      `What you can do now: ${now.length ? now.join(', ') : 'nothing'}.`,
  );
}
