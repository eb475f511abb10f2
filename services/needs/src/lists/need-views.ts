import { noCounty, Refusal } from '@lanken/contracts';
import { needMoves } from '../model/need-moves.js';
import { isInNetwork, speaksForOrganisation } from '../model/need-reading.js';
import { openStatuses, type NeedStatus } from '../model/need-statuses.js';
import type { Who } from '../model/who.js';
import type { Bind } from './field.js';

/** Readers that are no organisation: all coordinators, and everybody who is signed in. */
const network = '00000000-0000-0000-0000-000000000001';
const everybody = '00000000-0000-0000-0000-000000000002';

const sent = needMoves.acknowledge.from;
const custodiansTurn = openStatuses.filter((status) => status !== 'awaiting_info');
const askersTurn = ['awaiting_info', ...needMoves.close.from] as const;

/** What a view shows of what its reader may read, as SQL; undefined: all. */
type Condition = ((who: Who, bind: Bind) => string) | undefined;

const isIn = (statuses: readonly NeedStatus[], bind: Bind): string =>
  `l.status = any (${bind(statuses, 'listed_status[]')})`;

/** The views of one's organisation: of what it asks, holds or has held. */
const ownViews = {
  /** What I wrote or handle. */
  mine: ({ person }, bind) => {
    const me = bind(person, 'uuid');
    return `(l.author = ${me} or l.handler = ${me})`;
  },
  organisation: undefined,
  /** What has been sent and not yet acknowledged: by us, or to us. */
  unacknowledged: (_, bind) => `l.status < 'closed' and ${isIn(sent, bind)}`,
  /** What we must act on: as custodian, unless another person handles it, as the asker, or asked to take it over. */
  waiting: ({ organisation, person }, bind) => {
    const [us, me] = [bind(organisation, 'uuid'), bind(person, 'uuid')];
    return `l.status < 'closed' and (
      l.custodian_organisation = ${us} and ${isIn(custodiansTurn, bind)} and (l.handler is null or l.handler = ${me})
      or l.asker_organisation = ${us} and ${isIn(askersTurn, bind)} or l.invited = ${us})`;
  },
} satisfies Record<string, Condition>;

/** The views of what is published for all to read. */
const openViews = {
  /** What my county's municipalities, associations and board ask. */
  county: ({ county }, bind) => {
    if (county !== noCounty) return `l.county = ${bind(county, 'text')}`;
    const message =
      'You act at national level, which has no county: take the view network, with county=07 or another.';
    throw new Refusal('unprocessable', 'no-county', message, [{ pointer: '/view', message }]);
  },
  network: undefined,
} satisfies Record<string, Condition>;

export const needViews = [...Object.keys(ownViews), ...Object.keys(openViews)] as NeedView[];
export type NeedView = keyof typeof ownViews | keyof typeof openViews;

/** Who reads, and what a need must fulfil to be in the view, as SQL; undefined where there is nothing for them. */
export function viewFor(view: NeedView, who: Who | undefined, bind: Bind): string[] | undefined {
  const condition: Condition = { ...ownViews, ...openViews }[view];
  if (view in ownViews)
    return speaksForOrganisation(who)
      ? [readBy(who.organisation, bind), condition?.(who, bind) ?? []].flat()
      : undefined;
  if (isInNetwork(who)) return [readBy(network, bind), condition?.(who, bind) ?? []].flat();
  return view === 'network' ? [readBy(everybody, bind)] : undefined;
}

const readBy = (reader: string, bind: Bind): string => `l.reader = ${bind(reader, 'uuid')}`;
