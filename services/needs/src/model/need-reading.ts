import type { Role, Visibility } from '@lanken/contracts';
import type { NeedStatus } from './need-statuses.js';
import type { Who } from './who.js';

/** The coordinators of the three levels: the network. */
export const networkRoles = ['municipal_coordinator', 'county_coordinator', 'national_officer'] as const;

/** Who may ask for support. */
export const askingRoles = ['municipal_coordinator', 'county_coordinator', 'association_contact'] as const;

/** Who may be in the line of a need: ask, have custody, be asked to take it over. */
export const lineRoles = [...networkRoles, 'association_contact'] as const;

export interface Readable {
  status: NeedStatus;
  visibility: Visibility;
  line: string[];
  sharedWith: string[];
}

/** What those outside a need's line may read of published needs; nobody outside reads a restricted one. */
export function readableVisibilities(who: Who | undefined): Visibility[] {
  return isInNetwork(who) ? ['network', 'public'] : ['public'];
}

/** A line reads all of its needs; the board of a county that a need concerns reads it as soon as it is published. */
export function mayRead(need: Readable, who: Who | undefined): boolean {
  if (speaksForOrganisation(who) && need.line.includes(who.organisation)) return true;
  if (need.status === 'draft') return false;
  return (
    readableVisibilities(who).includes(need.visibility) ||
    (who?.role === 'county_coordinator' && need.sharedWith.includes(who.county))
  );
}

export const isInNetwork = (who: Who | undefined): who is Who => holds(who, networkRoles);

/** Whether they act for their organisation in the needs of its line. */
export const speaksForOrganisation = (who: Who | undefined): who is Who => holds(who, lineRoles);

const holds = (who: Who | undefined, roles: readonly Role[]): boolean =>
  who !== undefined && roles.includes(who.role);
