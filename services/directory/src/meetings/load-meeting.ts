import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { Meeting } from '../model/meeting.js';
import { loadStructure, type KnownStructure } from '../structures/load-structure.js';

/** Locks and loads a meeting, and its structure before it, when the actor may read that; for others there is none. */
export async function loadMeeting(
  tx: Transaction,
  id: string,
  by: Actor,
): Promise<KnownStructure & { meeting: Meeting }> {
  const found = await tx.manager.findOne(Meeting, { select: { structure: true }, where: { id } });
  if (!found) throw noMeeting(id);
  const known = await loadStructure(tx, found.structure, by).catch(asMeeting(id));
  return { ...known, meeting: await tx.load(Meeting, id) };
}

export const noMeeting = (id: string): Refusal =>
  new Refusal('not-found', 'meeting-not-found', `There is no meeting with the id ${id}.`);

/** Who may not read the structure is not told that the meeting is there. */
export const asMeeting =
  (id: string) =>
  (error: unknown): never => {
    throw error instanceof Refusal && error.kind === 'not-found' ? noMeeting(id) : error;
  };
