import { Refusal } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';

/** Locks and loads what is a part of a structure; what is a part of another is not found. */
export async function loadPart<E extends { structure: string }>(
  tx: Transaction,
  entity: new () => E,
  id: string,
  structure: { id: string },
): Promise<E> {
  const part = await tx.load(entity, id);
  if (part.structure !== structure.id)
    throw new Refusal(
      'not-found',
      'not-found',
      `The structure ${structure.id} has nothing with the id ${id}.`,
    );
  return part;
}
