import { By, CommandResult, commandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { coordinatingRoles, mustActFor } from '../model/acts-for.js';
import { InitiativeInput } from './initiative-input.js';
import { loadInitiative } from './load-initiative.js';

@Controller('directory/v1/initiatives')
export class ReviseInitiative {
  constructor(private readonly transactions: Transactions) {}

  /** Proposes something else, before it begins: who had agreed must agree anew. */
  @Put(':id')
  @Holding(...coordinatingRoles)
  revise(
    @Id() id: string,
    @Body() input: InitiativeInput,
    @IfMatch() seen: number,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { initiative, partners } = await loadInitiative(tx, id, by);
      mustActFor(by, initiative.lead, 'the organisation that leads the initiative');
      matches(initiative, seen);
      tx.say(initiative, initiative.revise({ ...input }, partners, by.by()));
      for (const partner of partners) tx.save(partner);
      return commandResult(initiative);
    });
  }
}
