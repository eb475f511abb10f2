import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { In } from 'typeorm';
import { ChangeProposal, type About, type ProposedField } from '../model/change-proposal.js';

/** Fields of an entry were changed: nobody has to decide any more on what else was proposed for them. */
export async function supersedeProposals(
  tx: Transaction,
  about: About,
  { subject, fields }: { subject: string; fields: ProposedField[] },
  by: Actor,
): Promise<void> {
  const open = await tx.manager.findBy(ChangeProposal, { about, subject, field: In(fields), state: 'open' });
  for (const { id } of open) {
    const proposal = await tx.load(ChangeProposal, id);
    if (proposal.state === 'open') tx.say(proposal, proposal.supersede(tx.now, by.by()));
  }
}
