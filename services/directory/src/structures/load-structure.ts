import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import type { EntityManager } from 'typeorm';
import { dayOf, type Day } from '../model/day.js';
import { mayReadStructure } from '../model/structure-rights.js';
import { Structure } from '../model/structure.js';
import { isOn, memberships } from './memberships.js';

export interface KnownStructure {
  structure: Structure;
  /** Whether the actor is a member today. */
  member: boolean;
}

/** Locks and loads a structure that the actor may read; for others there is none. */
export async function loadStructure(tx: Transaction, id: string, by: Actor): Promise<KnownStructure> {
  return known(tx.manager, await tx.load(Structure, id), by, dayOf(tx.now));
}

/** As `loadStructure`, for a question: nothing is locked. */
export async function findStructure(
  manager: EntityManager,
  id: string,
  by: Actor,
  today: Day,
): Promise<KnownStructure> {
  const structure = await manager.findOneBy(Structure, { id });
  if (!structure) throw noStructure(id);
  return known(manager, structure, by, today);
}

export const noStructure = (id: string): Refusal =>
  new Refusal('not-found', 'structure-not-found', `There is no structure with the id ${id}.`);

const selectMember = `select from ${memberships}
  where membership.structure = $1 and membership.person = $2 and ${isOn('$3')} limit 1`;

async function known(
  manager: EntityManager,
  structure: Structure,
  by: Actor,
  today: Day,
): Promise<KnownStructure> {
  const found = await manager.query<unknown[]>(selectMember, [structure.id, by.person, today]);
  const member = found.length > 0;
  if (!mayReadStructure(by, structure, member)) throw noStructure(structure.id);
  return { structure, member };
}
