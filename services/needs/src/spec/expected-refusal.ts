import type { NeedMove, Party } from '../model/need-moves.js';
import type { Need } from '../model/need.js';
import { isEngine, type Mover, type Who } from '../model/who.js';
import { drafting, stateTable } from './state-table.js';

export interface ExpectedRefusal {
  status: number;
  code: string;
}

/** Whether the move must be refused, and how, by the state table alone. */
export function expectedRefusal(it: Need, move: NeedMove, who: Mover): ExpectedRefusal | undefined {
  const row = stateTable[move];
  if (!isEngine(who) && !reads(it, who)) return { status: 404, code: 'need-not-found' };
  const isTime =
    row.from.includes(it.status) && (!it.custodianLevel || row.heldAt.includes(it.custodianLevel));
  const allowed = [...row.who, ...(it.status === 'draft' ? [drafting[move]] : [])];
  if (partiesOf(it, who).some((party) => allowed.includes(party)))
    return isTime ? undefined : { status: 409, code: 'move-not-allowed' };
  switch (row.who[0]) {
    case 'asker':
      return { status: 403, code: 'not-asker' };
    case 'invited':
      return row.from.includes(it.status)
        ? { status: 403, code: 'not-invited' }
        : { status: 409, code: 'move-not-allowed' };
    case 'custodian':
      return hadIt(it, who) && !hasIt(it, who)
        ? { status: 409, code: 'custody-moved' }
        : { status: 403, code: 'not-custodian' };
    default:
      return { status: 403, code: `not-${row.who[0]}` };
  }
}

/** What somebody, or the clock, is to a need. */
export function partiesOf(it: Need, who: Mover): Party[] {
  if (isEngine(who)) return [who.engine];
  if (!isCoordinator(who) && who.role !== 'association_contact') return [];
  const { askerOrganisation, custodianOrganisation, referral, writtenBy } = it;
  const is = (organisation: string | null | undefined): boolean => organisation === who.organisation;
  return [
    ...(is(askerOrganisation) ? (['asker'] as const) : []),
    ...(is(writtenBy) ? (['writer'] as const) : []),
    ...(is(custodianOrganisation) ? (['custodian'] as const) : []),
    ...(is(referral?.organisation) ? (['invited'] as const) : []),
    ...(isCoordinator(who) ? (['responder'] as const) : []),
  ];
}

const isCoordinator = ({ role }: Who): boolean => /coordinator|officer/.test(role);

const hadIt = (it: Need, who: Mover): boolean =>
  !isEngine(who) && it.hops.some(({ organisation }) => organisation === who.organisation);

const hasIt = ({ custodianOrganisation }: Need, who: Mover): boolean =>
  !isEngine(who) && who.organisation === custodianOrganisation;

function reads(it: Need, who: Who): boolean {
  const inLine = partiesOf(it, who).some((party) => party !== 'responder') || hadIt(it, who);
  if (inLine && (isCoordinator(who) || who.role === 'association_contact')) return true;
  if (it.status === 'draft') return false;
  return it.visibility === 'public' || (it.visibility === 'network' && isCoordinator(who));
}
