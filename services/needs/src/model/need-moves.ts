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
  type EventClass,
  type Level,
} from '@lanken/contracts';
import { needStatuses, openStatuses, type NeedStatus } from './need-statuses.js';

/**
 * Who makes a move: the asker, who wrote its draft on its behalf, the custodian, the organisation to which a referral is
 * proposed, any of the network that may read the need, or no organisation at all: the clock, a theme.
 */
export type Party = 'asker' | 'writer' | 'custodian' | 'invited' | 'responder' | 'clock' | 'theme';

export interface Move {
  who: readonly Party[];
  /** Who besides, while it is a draft. */
  drafting?: readonly Party[];
  from: readonly NeedStatus[];
  to: NeedStatus | 'same' | 'gone';
  /** Where the custodian must be; absent: anywhere. */
  heldAt?: readonly Level[];
  /** Absent: not on the bus. */
  event?: EventClass;
}

const belowNational = ['local', 'county'] as const;
const aboveLocal = ['county', 'national'] as const;
const inHand = ['in_handling'] as const;
const taken = ['acknowledged', 'in_handling'] as const;
const ended = ['answered', 'declined'] as const;
/** An answered need stays a member of its theme and gets what more comes of it. */
const openOrAnswered = [...openStatuses, 'answered'] as const;
/** Open, and not waiting for the asker: the clocks run. */
const running = openStatuses.filter((status) => status !== 'awaiting_info');

/** What can happen to a need, by the verb of the command; read by one guard, `allow`. */
export const needMoves = {
  revise: {
    who: ['asker'],
    drafting: ['writer'],
    from: ['draft', ...openStatuses],
    to: 'same',
    event: NeedRevised,
  },
  discard: { who: ['asker', 'writer'], from: ['draft'], to: 'gone' },
  publish: { who: ['asker', 'writer'], from: ['draft'], to: 'published', event: NeedPublished },
  withdraw: { who: ['asker'], from: openStatuses, to: 'withdrawn', event: NeedWithdrawn },

  acknowledge: {
    who: ['custodian'],
    from: ['published', 'escalated', 'returned', 'referred'],
    to: 'acknowledged',
    event: NeedAcknowledged,
  },
  'start-handling': {
    who: ['custodian'],
    from: ['acknowledged'],
    to: 'in_handling',
    event: NeedHandlingStarted,
  },
  'change-handler': { who: ['custodian'], from: taken, to: 'same', event: NeedHandlerChanged },
  update: { who: ['custodian'], from: taken, to: 'same', event: NeedUpdateGiven },
  'replace-handler': {
    who: ['clock'],
    from: [...openStatuses, ...ended],
    to: 'same',
    event: NeedHandlerChanged,
  },

  'request-info': { who: ['custodian'], from: inHand, to: 'awaiting_info', event: NeedInfoRequested },
  'give-info': { who: ['asker'], from: ['awaiting_info'], to: 'in_handling', event: NeedInfoGiven },
  'time-out-info': { who: ['clock'], from: ['awaiting_info'], to: 'in_handling', event: NeedInfoTimedOut },

  escalate: {
    who: ['custodian'],
    from: ['published', 'acknowledged', 'in_handling'],
    to: 'escalated',
    heldAt: belowNational,
    event: NeedEscalated,
  },
  'escalate-by-clock': {
    who: ['clock'],
    from: running,
    to: 'escalated',
    heldAt: belowNational,
    event: NeedEscalated,
  },
  return: { who: ['custodian'], from: taken, to: 'returned', heldAt: aboveLocal, event: NeedReturned },
  'propose-referral': { who: ['custodian'], from: inHand, to: 'same', event: NeedReferralProposed },
  'take-back-referral': { who: ['custodian'], from: inHand, to: 'same', event: NeedReferralDeclined },
  'decline-referral': { who: ['invited'], from: inHand, to: 'same', event: NeedReferralDeclined },
  'accept-referral': { who: ['invited'], from: inHand, to: 'referred', event: NeedReferred },
  'move-custody': { who: ['clock'], from: needStatuses, to: 'same', event: NeedCustodyMoved },

  answer: {
    who: ['custodian', 'responder'],
    from: ['in_handling', 'answered'],
    to: 'answered',
    event: NeedAnswered,
  },
  'answer-by-theme': { who: ['theme'], from: openOrAnswered, to: 'answered', event: NeedAnswered },
  decline: { who: ['custodian'], from: taken, to: 'declined', event: NeedDeclined },
  appeal: { who: ['asker'], from: ['declined'], to: 'escalated', heldAt: belowNational, event: NeedAppealed },
  'follow-up': { who: ['asker'], from: ['answered'], to: 'same', event: NeedFollowUpGiven },
  close: { who: ['asker'], from: ended, to: 'closed', event: NeedClosed },
  'ask-follow-up': { who: ['clock'], from: ended, to: 'same', event: NeedFollowUpAsked },
  'close-silently': { who: ['clock'], from: ended, to: 'closed', event: NeedClosed },
  reopen: { who: ['asker'], from: ['answered', 'closed'], to: 'in_handling', event: NeedReopened },
  'reopen-for-commitment': {
    who: ['clock'],
    from: ['answered', 'closed'],
    to: 'in_handling',
    event: NeedReopened,
  },

  'say-due-soon': { who: ['clock'], from: running, to: 'same', event: NeedDueSoon },
  'say-overdue': { who: ['clock'], from: running, to: 'same', heldAt: ['national'], event: NeedOverdue },
  'join-theme': { who: ['theme'], from: openOrAnswered, to: 'same', event: NeedThemeJoined },
  'leave-theme': { who: ['theme'], from: openOrAnswered, to: 'same', event: NeedThemeLeft },
} as const satisfies Record<string, Move>;

export type NeedMove = keyof typeof needMoves;
