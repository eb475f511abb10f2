import { Refusal } from '@lanken/contracts';
import type { Acting } from './who-may.js';

/** The coordinators of the three levels: the network. */
export const networkRoles = ['municipal_coordinator', 'county_coordinator', 'national_officer'] as const;

/** The roles that act for an organisation among others: the coordinators, and associations' contacts. */
export const coordinatingRoles = [...networkRoles, 'association_contact'] as const;

/** Whether somebody acts for an organisation among others. */
export const actsFor = ({ role, organisation }: Acting, id: string): boolean =>
  organisation === id && (coordinatingRoles as readonly string[]).includes(role);

export function mustActFor(acting: Acting, id: string, whose: string): void {
  if (!actsFor(acting, id))
    throw new Refusal('forbidden', 'not-allowed', `This is for whoever acts for ${whose}.`);
}
