import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { handOverNeeds } from '../holdings/hand-over-needs.js';
import { mayNameDeputy } from '../model/who-may.js';
import { loadHolding } from './load-holding.js';

class Handover {
  /** An appointment in the same organisation, of somebody else. */
  @IsUUID()
  successor: string;
}

@Controller('directory/v1/appointments')
export class HandOver {
  constructor(private readonly transactions: Transactions) {}

  /** Hands over what the holder handles, also when the appointment has ended. */
  @Post(':id/hand-over')
  @HttpCode(200)
  @Holding('municipal_coordinator', 'county_coordinator', 'national_officer', 'administrator')
  handOver(@Id() id: string, @Body() { successor }: Handover, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { appointment } = await loadHolding(tx, id);
      mayNameDeputy(by, appointment);
      await handOverNeeds(tx, appointment, successor, by);
      return commandResult(appointment);
    });
  }
}
