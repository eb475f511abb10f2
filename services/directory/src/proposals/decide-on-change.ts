import { Refusal, roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsWritten } from '../fields/is-written.js';
import { ChangeProposal } from '../model/change-proposal.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { mayCorrectPerson, mayEditOrganisation } from '../model/who-may.js';
import { entryOf } from './entry-of.js';
import { makeChange } from './make-change.js';
import { supersedeProposals } from './supersede-proposals.js';

class Rejection {
  @IsWritten(2_000)
  reason: string;
}

@Controller('directory/v1/change-proposals')
export class DecideOnChange {
  constructor(private readonly transactions: Transactions) {}

  /** Makes the correction; what else was proposed for the same field is superseded. */
  @Post(':id/accept')
  @HttpCode(200)
  @Holding(...roles)
  accept(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { proposal, entry } = await load(tx, id, by);
      tx.say(proposal, proposal.accept(tx.now, by.by()));
      await makeChange(tx, entry, proposal, by);
      const { about, subject, field } = proposal;
      await supersedeProposals(tx, about, { subject, fields: [field] }, by);
      return commandResult(proposal);
    });
  }

  /** Leaves the entry as it is, and says why. */
  @Post(':id/reject')
  @HttpCode(200)
  @Holding(...roles)
  reject(@Id() id: string, @Body() { reason }: Rejection, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { proposal } = await load(tx, id, by);
      tx.say(proposal, proposal.reject(reason, tx.now, by.by()));
      return commandResult(proposal);
    });
  }
}

async function load(
  tx: Transaction,
  id: string,
  by: Actor,
): Promise<{ proposal: ChangeProposal; entry: Organisation | Person }> {
  const known = await tx.manager.findOneBy(ChangeProposal, { id });
  if (!known)
    throw new Refusal('not-found', 'change-proposal-not-found', `There is no proposal with the id ${id}.`);
  // The entry first, as by those who change it directly.
  const entry = await entryOf(tx, known.about, known.subject);
  if (entry instanceof Organisation) mayEditOrganisation(by, entry);
  else {
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: entry.organisation });
    mayCorrectPerson(by, { id: entry.id, organisation });
  }
  return { proposal: await tx.load(ChangeProposal, id), entry };
}
