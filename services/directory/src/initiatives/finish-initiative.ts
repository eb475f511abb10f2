import { initiativeTextLimits } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles, mustActFor } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { loadInitiative } from './load-initiative.js';

class EndOfInitiative {
  @IsIn(['completed', 'stopped'])
  outcome: 'completed' | 'stopped';

  /** What came of it. */
  @IsWritten(initiativeTextLimits.result)
  result: string;
}

@Controller('directory/v1/initiatives')
export class FinishInitiative {
  constructor(private readonly transactions: Transactions) {}

  /** Ends an initiative with its result. */
  @Post(':id/finish')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  finish(
    @Id() id: string,
    @Body() { outcome, result }: EndOfInitiative,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { initiative } = await loadInitiative(tx, id, by);
      mustActFor(by, initiative.lead, 'the organisation that leads the initiative');
      tx.say(initiative, initiative.finish(outcome, result, dayOf(tx.now), by.by()));
      return commandResult(initiative);
    });
  }
}
