import type { SubstanceArea } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { IsNull } from 'typeorm';
import { Routing } from '../model/routing.js';
import { oneAtATime } from '../one-at-a-time.js';

/** The routings that there have been of an area, or by default; until the transaction ends, nobody else sets one. */
export async function routingsOf(tx: Transaction, substanceArea: SubstanceArea | null): Promise<Routing[]> {
  await oneAtATime(tx, 'routing');
  return tx.manager.findBy(Routing, { substanceArea: substanceArea ?? IsNull() });
}
