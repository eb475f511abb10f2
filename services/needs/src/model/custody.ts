import type { Level } from '@lanken/contracts';

/** One stay of a need with one custodian; its place in the list is its number, from 1. */
export interface Hop {
  level: Level;
  organisation: string;
  from: string;
  /** Null while it is the custodian. */
  to: string | null;
  /** What brought the need there. */
  reason: 'published' | 'escalated';
}

/** The custodian hands over: the last hop ends as the new one begins, so that there is always exactly one. */
export function handOver(hops: Hop[], to: Pick<Hop, 'level' | 'organisation' | 'reason'>, now: Date): Hop[] {
  const at = now.toISOString();
  return [...hops.map((hop) => (hop.to ? hop : { ...hop, to: at })), { ...to, from: at, to: null }];
}
