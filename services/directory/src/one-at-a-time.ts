import type { Transaction } from '@lanken/messaging';

/** Until the transaction ends, nobody else has the same key: for rules about what is not there yet and cannot be locked. */
export async function oneAtATime(tx: Transaction, key: string): Promise<void> {
  await tx.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}
