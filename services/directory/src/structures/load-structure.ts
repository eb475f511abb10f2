import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import type { EntityManager } from 'typeorm';
import { dayOf, type Day } from '../model/day.js';
import { mayReadStructure } from '../model/structure-rights.js';
import { Structure } from '../model/structure.js';
import { isOn, memberships } from './memberships.js';
import { noStructure } from './readable.js';

export interface KnownStructure {
  structure: Structure;
  /** Whether the actor is a member today. */
  member: boolean;
}

/** Locks and loads a structure that the actor may read; for others there is none. */
export async function loadStructure(tx: Transaction, id: string, by: Actor): Promise<KnownStructure> {
  const structure = await tx.load(Structure, id);
  const member = await isMember(tx.manager, id, by.person, dayOf(tx.now));
  if (!mayReadStructure(by, structure, member)) throw noStructure(id);
  return { structure, member };
}

/** Whether a person is a member of a structure on a day. */
export async function isMember(
  manager: EntityManager,
  structure: string,
  person: string,
  day: Day,
): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `select from ${memberships} where membership.structure = $1 and membership.person = $2 and ${isOn('$3')} limit 1`,
    [structure, person, day],
  );
  return found.length > 0;
}
