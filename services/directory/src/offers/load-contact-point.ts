import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { ContactPoint } from '../model/contact-point.js';
import { Organisation } from '../model/organisation.js';
import { mayEditOrganisation } from '../model/who-may.js';

/** Locks and loads a contact point for who may edit its organisation. */
export async function loadContactPoint(tx: Transaction, id: string, by: Actor): Promise<ContactPoint> {
  const point = await tx.load(ContactPoint, id);
  mayEditOrganisation(by, await tx.manager.findOneByOrFail(Organisation, { id: point.organisation }));
  return point;
}
