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

/** Who reads a list, and when. */
export interface Reading {
  who: Who | undefined;
  now: Date;
}

/** What a need must fulfil to be in a view, as SQL. */
interface View {
  condition?: (who: Who, bind: Bind, now: Date) => string;
  /** There are only needs in it that are neither closed nor withdrawn. */
  live?: boolean;
}

/** The views of one's organisation: of what it asks, holds or has held. */
const ownViews = {
  mine: {
    /** What I wrote or handle. */
    condition({ person }, bind) {
      const me = bind(person, 'uuid');
      return `(l.author = ${me} or l.handler = ${me})`;
    },
  },
  organisation: {},
  unacknowledged: {
    live: true,
    /** What has been sent and not yet acknowledged: by us, or to us. */
    condition: (_, bind) => isIn(sent, bind),
  },
  overdue: {
    live: true,
    /** What a custodian, us or another, should have done. */
    condition: (_, bind, now) => `l.next_due < ${bind(now, 'timestamptz')}`,
  },
  waiting: {
    live: true,
    /** What we must act on: as custodian, unless another person handles it, as the asker, or asked to take it over. */
    condition({ organisation, person }, bind) {
      const [us, me] = [bind(organisation, 'uuid'), bind(person, 'uuid')];
      return `(l.custodian_organisation = ${us} and ${isIn(custodiansTurn, bind)} and (l.handler is null or l.handler = ${me})
        or l.asker_organisation = ${us} and ${isIn(askersTurn, bind)} or l.invited = ${us})`;
    },
  },
} satisfies Record<string, View>;

/** The views of what is published for all to read. */
const openViews = {
  county: {
    /** What my county's municipalities, associations and board ask. */
    condition({ county }, bind) {
      if (county !== noCounty) return `l.county = ${bind(county, 'text')}`;
      const message =
        'You act at national level, which has no county: take the view network, with county=07 or another.';
      throw new Refusal('unprocessable', 'no-county', message, [{ pointer: '/view', message }]);
    },
  },
  network: {},
} satisfies Record<string, View>;

export const needViews = [...Object.keys(ownViews), ...Object.keys(openViews)] as NeedView[];
export type NeedView = keyof typeof ownViews | keyof typeof openViews;

/** Whose rows a view reads, and what else a need must fulfil to be in it, as SQL. */
export interface Shown {
  reader: string;
  conditions: string[];
  live: boolean;
  /** How many of all needs the reader may read. */
  reads: 'nearly all' | 'many' | 'few';
}

/** What the view shows its reader; undefined where there is nothing for them. */
export function viewFor(view: NeedView, { who, now }: Reading, bind: Bind): Shown | undefined {
  const { condition, live = false }: View = { ...ownViews, ...openViews }[view];
  const isOwn = view in ownViews;
  if (isOwn ? speaksForOrganisation(who) : isInNetwork(who)) {
    const conditions = condition ? [condition(who!, bind, now)] : [];
    if (!isOwn) return { reader: network, conditions, live, reads: 'nearly all' };
    return { reader: who!.organisation, conditions, live, reads: who!.level === 'local' ? 'few' : 'many' };
  }
  return view === 'network' ? { reader: everybody, conditions: [], live, reads: 'many' } : undefined;
}

const isIn = (statuses: readonly NeedStatus[], bind: Bind): string =>
  `l.status = any (${bind(statuses, 'listed_status[]')})`;
