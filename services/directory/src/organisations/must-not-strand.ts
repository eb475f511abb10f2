import { Refusal } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { In } from 'typeorm';
import { Organisation } from '../model/organisation.js';

/** Refuses to take away a county's board while municipalities lie in the county. */
export async function mustNotStrand(tx: Transaction, { kind, name, place }: Organisation): Promise<void> {
  if (kind !== 'county_board') return;
  const municipalities = await tx.manager.countBy(Organisation, {
    kind: 'municipality',
    countyNow: place.county,
    state: In(['active', 'proposed']),
  });
  if (municipalities)
    throw new Refusal(
      'conflict',
      'county-has-municipalities',
      `${municipalities} municipalities lie in the county of ${name}: move them to another county first.`,
    );
}
