import { Refusal } from '@lanken/contracts';
import { history, type PastEvent } from '@lanken/messaging';
import type { EntityManager } from 'typeorm';

/** Everything that was said of a thing, in order; refuses where nothing was. */
export async function historyOf(
  manager: EntityManager,
  aggregate: string,
  id: string,
): Promise<{ items: PastEvent[] }> {
  const items = await history(manager, `${aggregate}/${id}`);
  if (items.length) return { items };
  throw new Refusal('not-found', `${aggregate}-not-found`, `There is no ${aggregate} with the id ${id}.`);
}
