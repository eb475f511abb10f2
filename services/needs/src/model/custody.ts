import type { Level } from '@lanken/contracts';

/** What brings a need to a custodian; `moved`: the one before has ended, and this is its successor. */
export const hopReasons = ['published', 'escalated', 'appealed', 'returned', 'referred', 'moved'] as const;
export type HopReason = (typeof hopReasons)[number];

/** One stay of a need with one custodian; its place in the list is its number, from 1. */
export interface Hop {
  level: Level;
  organisation: string;
  from: string;
  /** Null while it is the custodian. */
  to: string | null;
  reason: HopReason;
}

/** A level and who has custody there. */
export type Holder = Pick<Hop, 'level' | 'organisation'>;

/** The custodian hands over: the last hop ends as the new one begins, so that there is always exactly one. */
export function handOver(hops: Hop[], to: Holder & Pick<Hop, 'reason'>, now: Date): Hop[] {
  const at = now.toISOString();
  const { level, organisation, reason } = to;
  const next: Hop = { level, organisation, from: at, to: null, reason };
  return [...hops.map((hop) => (hop.to ? hop : { ...hop, to: at })), next];
}
