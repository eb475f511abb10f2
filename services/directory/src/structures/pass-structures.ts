import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { Not } from 'typeorm';
import { dayAfter, dayBefore, dayOf, type Day } from '../model/day.js';
import type { Organisation } from '../model/organisation.js';
import { StructureMember } from '../model/structure-member.js';
import { Structure } from '../model/structure.js';
import { overlap } from '../model/span.js';

/** An organisation has ceased: the successor convenes the structures that it convened, and is a member in its place. */
export async function passStructures(
  tx: Transaction,
  { id: organisation }: Organisation,
  successor: Organisation | undefined,
  by: Actor,
): Promise<void> {
  const convened = await tx.manager.findBy(Structure, { convenor: organisation, state: Not('ended') });
  for (const { id } of successor ? convened : []) {
    const structure = await tx.load(Structure, id);
    tx.say(structure, structure.passTo(successor!, by.by()));
  }
  const today = dayOf(tx.now);
  for (const member of await tx.manager.findBy(StructureMember, { organisation }))
    if (!member.to || member.to >= today) await passMembership(tx, member, successor, today, by);
}

async function passMembership(
  tx: Transaction,
  member: StructureMember,
  successor: Organisation | undefined,
  today: Day,
  by: Actor,
): Promise<void> {
  const structure = await tx.load(Structure, member.structure);
  if (structure.state === 'ended') return;
  const { from, to, person } = member;
  const last = from < today ? dayBefore(today) : from;
  tx.say(structure, member.setDays(structure, { from, to: last }, [], by.by()));
  tx.save(member);
  if (!successor || (to && to <= last)) return;
  const others = await tx.manager.findBy(StructureMember, {
    structure: structure.id,
    organisation: successor.id,
  });
  const days = { from: dayAfter(last), to };
  if (others.some((other) => other.person === person && overlap(other, days))) return;
  const next = new StructureMember();
  const who = { id: tx.newId(), organisation: successor.id, person };
  tx.say(structure, next.join(structure, who, days, others, by.by()));
  tx.save(next);
}
