import type { Role } from '@lanken/contracts';
import { counties } from './areas.js';
import { countyBoardId, defaultAgency } from './reference-organisations.js';

/** The network of those who hold a role in a county, or in the whole country. */
export interface CoordinatorNetwork {
  id: string;
  title: string;
  /** None: the whole country. */
  counties: string[];
  convenor: string;
  role: Role;
}

/** The id of a county's network of municipal coordinators, or of the country's of county coordinators (`00`). */
export const networkId = (county: string): string => `00000000-0000-8000-8004-${county.padStart(12, '0')}`;

/** The networks that are there by themselves: one in each county, and that of the counties. */
export const coordinatorNetworks: readonly CoordinatorNetwork[] = [
  {
    id: networkId('00'),
    title: 'Nätverket av länssamordnare',
    counties: [],
    convenor: defaultAgency.id,
    role: 'county_coordinator',
  },
  ...[...counties.values()].map((county) => ({
    id: networkId(county.code),
    title: `Nätverket av kommunala samordnare i ${county.name}`,
    counties: [county.code],
    convenor: countyBoardId(county.code),
    role: 'municipal_coordinator' as const,
  })),
];
