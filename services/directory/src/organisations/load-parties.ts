import type { Transaction } from '@lanken/messaging';
import { Organisation } from '../model/organisation.js';
import { referred } from '../referred.js';

/** An organisation that ends and its successor, locked in the order of their ids: two that cross do not wait for ever. */
export async function loadParties(
  tx: Transaction,
  id: string,
  successor: string | undefined,
): Promise<{ organisation: Organisation; successor: Organisation | undefined }> {
  const other = successor?.toLowerCase();
  if (other && other < id) await referred(tx, Organisation, other, '/successor');
  const organisation = await tx.load(Organisation, id);
  return {
    organisation,
    successor: other ? await referred(tx, Organisation, other, '/successor') : undefined,
  };
}
