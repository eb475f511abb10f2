import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { coordinatingRoles, mustActFor } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { loadInitiative } from './load-initiative.js';

@Controller('directory/v1/initiatives')
export class StartInitiative {
  constructor(private readonly transactions: Transactions) {}

  /** Has an initiative begin, when all who were asked have answered. */
  @Post(':id/start')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  start(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { initiative, partners } = await loadInitiative(tx, id, by);
      mustActFor(by, initiative.lead, 'the organisation that leads the initiative');
      tx.say(initiative, initiative.start(partners, dayOf(tx.now), by.by()));
      return commandResult(initiative);
    });
  }
}
