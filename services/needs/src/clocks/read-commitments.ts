import type { Transaction } from '@lanken/messaging';
import type { EntityManager } from 'typeorm';
import { Commitment } from '../model/commitment.js';
import { readPast, type KeptEvent } from '../needs/read-past.js';

/** A commitment, with all that was said of it. */
export interface PastCommitment {
  commitment: Commitment;
  past: KeptEvent[];
}

/** The commitments for a need, the first made first. */
export async function readCommitments(manager: EntityManager, need: string): Promise<PastCommitment[]> {
  const all = await manager.find(Commitment, { where: { need }, order: { madeAt: 'asc', id: 'asc' } });
  const read: PastCommitment[] = [];
  for (const commitment of all)
    read.push({ commitment, past: await readPast(manager, `commitment/${commitment.id}`) });
  return read;
}

/** The same, locked; before the need is, as the clock does. */
export async function lockCommitments(tx: Transaction, need: string): Promise<PastCommitment[]> {
  const all = await readCommitments(tx.manager, need);
  for (const one of all) one.commitment = await tx.load(Commitment, one.commitment.id);
  return all;
}
