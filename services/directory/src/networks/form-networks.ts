import { byClock } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { In } from 'typeorm';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Structure } from '../model/structure.js';
import { coordinatorNetworks } from '../reference/coordinator-networks.js';

/** Forms the networks that are there by themselves and are missing; gives how many those were. */
export async function formNetworks(tx: Transaction): Promise<number> {
  const ids = coordinatorNetworks.map(({ id }) => id);
  const there = await tx.manager.find(Structure, { select: { id: true }, where: { id: In(ids) } });
  const missing = coordinatorNetworks.filter(({ id }) => !there.some((known) => known.id === id));
  if (!missing.length) return 0;
  await tx.flush();
  const convenors = await tx.manager.findBy(Organisation, {
    id: In(missing.map(({ convenor }) => convenor)),
  });
  const given = { kind: 'network', mandate: null, visibility: 'network', rhythm: null } as const;
  for (const { id, title, counties, convenor, role } of missing) {
    const structure = new Structure();
    const by = { convenor: convenors.find((each) => each.id === convenor)!, role, today: dayOf(tx.now) };
    for (const event of structure.formNetwork(id, { ...given, title, counties }, by, byClock))
      tx.say(structure, event);
  }
  return missing.length;
}
