import { Refusal } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { In } from 'typeorm';
import { Organisation } from '../model/organisation.js';

/** The organisations that a field of the input names, in its order; those that there are not are the input's mistake. */
export async function loadParties(tx: Transaction, ids: string[], pointer: string): Promise<Organisation[]> {
  const found = await tx.manager.findBy(Organisation, { id: In(ids) });
  const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
  const errors = ids.flatMap((id, index) =>
    byId.has(id)
      ? []
      : [{ pointer: `${pointer}/${index}`, message: `There is no organisation with the id ${id}.` }],
  );
  if (errors.length)
    throw new Refusal(
      'unprocessable',
      'organisation-not-found',
      'Some of the organisations are not known.',
      errors,
    );
  return ids.map((id) => byId.get(id)!);
}
