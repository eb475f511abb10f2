import type { OrganisationKind } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { Organisation } from '../model/organisation.js';
import type { Area } from '../model/place.js';
import { oneAtATime } from '../one-at-a-time.js';

/** The organisations of a kind in an area; until the transaction ends, nobody else adds one there. */
export async function neighbours(
  tx: Transaction,
  kind: OrganisationKind,
  { county, municipality }: Area,
): Promise<Organisation[]> {
  await oneAtATime(tx, 'register-organisation');
  return tx.manager.findBy(Organisation, { kind, countyNow: county, municipalityNow: municipality });
}
