import { Refusal } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';

/** Locks and loads what a field of the input names; what is not there is the input's mistake, not the path's. */
export async function referred<E extends object>(
  tx: Transaction,
  entity: new () => E,
  id: string,
  pointer: string,
): Promise<E> {
  return tx.load(entity, id).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.kind !== 'not-found') throw error;
    throw new Refusal('unprocessable', error.code, error.message, [{ pointer, message: error.message }]);
  });
}
