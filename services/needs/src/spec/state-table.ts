import type { NeedMove, Party } from '../model/need-moves.js';
import type { NeedStatus } from '../model/need-statuses.js';

const open = 'published acknowledged in_handling awaiting_info escalated returned referred';
const openButWaiting = 'published acknowledged in_handling escalated returned referred';

/** The domain's state table, written a second time on purpose: who, where custody is: from which statuses > to which. */
const rows: Record<NeedMove, string> = {
  revise: `asker: draft ${open} > same`,
  discard: 'asker writer: draft > gone',
  publish: 'asker writer: draft > published',
  withdraw: `asker: ${open} > withdrawn`,
  acknowledge: 'custodian: published escalated returned referred > acknowledged',
  'start-handling': 'custodian: acknowledged > in_handling',
  'change-handler': 'custodian: acknowledged in_handling > same',
  update: 'custodian: acknowledged in_handling > same',
  'replace-handler': `clock: ${open} answered declined > same`,
  'request-info': 'custodian: in_handling > awaiting_info',
  'give-info': 'asker: awaiting_info > in_handling',
  'time-out-info': 'clock: awaiting_info > in_handling',
  escalate: 'custodian, local county: published acknowledged in_handling > escalated',
  'escalate-by-clock': `clock, local county: ${openButWaiting} > escalated`,
  return: 'custodian, county national: acknowledged in_handling > returned',
  'propose-referral': 'custodian: in_handling > same',
  'take-back-referral': 'custodian: in_handling > same',
  'decline-referral': 'invited: in_handling > same',
  'accept-referral': 'invited: in_handling > referred',
  'move-custody': `clock: draft ${open} answered declined closed withdrawn > same`,
  answer: 'custodian responder: in_handling answered > answered',
  'answer-by-theme': `theme: ${open} answered > answered`,
  decline: 'custodian: acknowledged in_handling > declined',
  appeal: 'asker, local county: declined > escalated',
  'follow-up': 'asker: answered > same',
  close: 'asker: answered declined > closed',
  'ask-follow-up': 'clock: answered declined > same',
  'close-silently': 'clock: answered declined > closed',
  reopen: 'asker: answered closed > in_handling',
  'reopen-for-commitment': 'clock: answered closed > in_handling',
  'say-due-soon': `clock: ${openButWaiting} > same`,
  'say-overdue': `clock, national: ${openButWaiting} > same`,
  'join-theme': `theme: ${open} answered > same`,
  'leave-theme': `theme: ${open} answered > same`,
};

/** Who may besides, while it is a draft. */
export const drafting: Partial<Record<NeedMove, Party>> = { revise: 'writer' };

export interface TableRow {
  who: Party[];
  heldAt: string[];
  from: NeedStatus[];
  to: NeedStatus | 'same' | 'gone';
}

const rowOf = (text: string): TableRow => {
  const [, who, heldAt, from, to] = /^([a-z ]+)(?:, ([a-z ]+))?: ([a-z_ ]+) > (\w+)$/.exec(text)!;
  const words = (list: string | undefined): string[] => list?.split(' ') ?? [];
  return {
    who: words(who) as Party[],
    heldAt: heldAt ? words(heldAt) : ['local', 'county', 'national'],
    from: words(from) as NeedStatus[],
    to: to as NeedStatus,
  };
};

export const stateTable = Object.fromEntries(
  Object.entries(rows).map(([move, text]) => [move, rowOf(text)]),
) as Record<NeedMove, TableRow>;
