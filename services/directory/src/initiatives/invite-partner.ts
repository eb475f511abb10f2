import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { coordinatingRoles, mustActFor } from '../model/acts-for.js';
import { Organisation } from '../model/organisation.js';
import { referred } from '../referred.js';
import { loadInitiative } from './load-initiative.js';

class NewPartner {
  @IsUUID()
  organisation: string;
}

@Controller('directory/v1/initiatives')
export class InvitePartner {
  constructor(private readonly transactions: Transactions) {}

  /** Asks one more organisation to take part, or one that has declined or left. */
  @Post(':id/partners')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  invite(@Id() id: string, @Body() { organisation }: NewPartner, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { initiative, partners } = await loadInitiative(tx, id, by);
      mustActFor(by, initiative.lead, 'the organisation that leads the initiative');
      const party = await referred(tx, Organisation, organisation, '/organisation');
      const known = partners.find((partner) => partner.organisation === organisation);
      const { said, partner } = initiative.invite(party, known, by.by());
      tx.say(initiative, said);
      tx.save(partner);
      return commandResult(initiative);
    });
  }
}
