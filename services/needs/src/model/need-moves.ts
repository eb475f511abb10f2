import {
  NeedAcknowledged,
  NeedAnswered,
  NeedClosed,
  NeedEscalated,
  NeedHandlingStarted,
  NeedPublished,
  type EventClass,
  type Level,
} from '@lanken/contracts';

export const needStatuses = [
  'draft',
  'published',
  'acknowledged',
  'in_handling',
  'escalated',
  'answered',
  'closed',
] as const;
export type NeedStatus = (typeof needStatuses)[number];

export interface Move {
  from: readonly NeedStatus[];
  /** Absent: the need is gone. */
  to?: NeedStatus;
  who: 'asker' | 'custodian';
  /** Where the custodian must be; absent: anywhere. */
  heldAt?: readonly Level[];
  /** Absent: not on the bus. */
  event?: EventClass;
}

/** What can happen to a need, by the verb of the command; read by one guard, `allow`. */
export const needMoves = {
  revise: { from: ['draft'], to: 'draft', who: 'asker' },
  discard: { from: ['draft'], who: 'asker' },
  publish: { from: ['draft'], to: 'published', who: 'asker', event: NeedPublished },
  acknowledge: {
    from: ['published', 'escalated'],
    to: 'acknowledged',
    who: 'custodian',
    event: NeedAcknowledged,
  },
  'start-handling': {
    from: ['acknowledged'],
    to: 'in_handling',
    who: 'custodian',
    event: NeedHandlingStarted,
  },
  escalate: {
    from: ['published', 'acknowledged', 'in_handling'],
    to: 'escalated',
    who: 'custodian',
    heldAt: ['county'],
    event: NeedEscalated,
  },
  answer: { from: ['in_handling'], to: 'answered', who: 'custodian', event: NeedAnswered },
  close: { from: ['answered'], to: 'closed', who: 'asker', event: NeedClosed },
} as const satisfies Record<string, Move>;

export type NeedMove = keyof typeof needMoves;
