import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { ThreadEntry } from '../model/thread-entry.js';
import { Thread } from '../model/thread.js';
import { loadStructure, type KnownStructure } from '../structures/load-structure.js';

/** Locks and loads a thread, and its structure before it, when the actor may read that; for others there is none. */
export async function loadThread(
  tx: Transaction,
  id: string,
  by: Actor,
): Promise<KnownStructure & { thread: Thread }> {
  const found = await tx.manager.findOne(Thread, { select: { structure: true }, where: { id } });
  if (!found) throw noThread(id);
  const known = await loadStructure(tx, found.structure, by).catch(asThread(id));
  return { ...known, thread: await tx.load(Thread, id) };
}

/** Locks and loads an entry of the thread. */
export async function loadEntry(tx: Transaction, id: string, thread: Thread): Promise<ThreadEntry> {
  const entry = await tx.load(ThreadEntry, id);
  if (entry.thread === thread.id) return entry;
  throw new Refusal('not-found', 'thread-entry-not-found', `The thread has no entry with the id ${id}.`);
}

export const noThread = (id: string): Refusal =>
  new Refusal('not-found', 'thread-not-found', `There is no thread with the id ${id}.`);

/** Who may not read the structure is not told that the thread is there. */
export const asThread =
  (id: string) =>
  (error: unknown): never => {
    throw error instanceof Refusal && error.kind === 'not-found' ? noThread(id) : error;
  };
