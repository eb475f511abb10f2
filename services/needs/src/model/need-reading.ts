import type { Role, Visibility } from '@lanken/contracts';
import type { NeedStatus } from './need-moves.js';
import type { Who } from './who.js';

/** The coordinators of the three levels: the network. */
export const networkRoles = ['municipal_coordinator', 'county_coordinator', 'national_officer'] as const;

export interface Readable {
  status: NeedStatus;
  visibility: Visibility;
  /** The asker's organisation and every custodian's so far. */
  line: string[];
}

/** What those outside a need's line may read of published needs; nobody outside reads a restricted one. */
export function readableVisibilities(who: Who | undefined): Visibility[] {
  return isInNetwork(who) ? ['network', 'public'] : ['public'];
}

export function mayRead(need: Readable, who: Who | undefined): boolean {
  if (isInNetwork(who) && need.line.includes(who.organisation)) return true;
  return need.status !== 'draft' && readableVisibilities(who).includes(need.visibility);
}

export const isInNetwork = (who: Who | undefined): who is Who =>
  who !== undefined && (networkRoles as readonly Role[]).includes(who.role);
