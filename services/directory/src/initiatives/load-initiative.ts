import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { actsFor } from '../model/acts-for.js';
import { InitiativePartner } from '../model/initiative-partner.js';
import { Initiative } from '../model/initiative.js';

export interface KnownInitiative {
  initiative: Initiative;
  /** The organisation that leads it is the first. */
  partners: InitiativePartner[];
}

/** Locks and loads an initiative with its partners, for somebody who acts for one of them; for others there is none to change. */
export async function loadInitiative(tx: Transaction, id: string, by: Actor): Promise<KnownInitiative> {
  const initiative = await tx.load(Initiative, id);
  const partners = await tx.manager.findBy(InitiativePartner, { initiative: id });
  partners.sort((one) => (one.organisation === initiative.lead ? -1 : 1));
  if (!partners.some(({ organisation }) => actsFor(by, organisation)))
    throw new Refusal('forbidden', 'not-allowed', 'This is for the partners of the initiative.');
  return { initiative, partners };
}
