import { Refusal, type IdentifierScheme } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { oneAtATime } from '../one-at-a-time.js';

/** Refuses a number by which a register knows another organisation; of two at once one gets it. */
export async function identifierIsFree(
  tx: Transaction,
  scheme: IdentifierScheme,
  value: string,
  id: string,
  pointer = '/value',
): Promise<void> {
  await oneAtATime(tx, `${scheme} ${value}`);
  const [other] = await tx.manager.query<{ id: string; name: string }[]>(
    `select id, name from organisation where identifiers ->> $1 = $2 and id <> $3`,
    [scheme, value, id],
  );
  if (!other) return;
  const message = `This is the number of ${other.name}: ${other.id}.`;
  throw new Refusal('conflict', 'identifier-taken', message, [{ pointer, message }]);
}
