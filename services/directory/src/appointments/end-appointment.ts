import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { handOverNeeds, needsSuccessor } from '../holdings/hand-over-needs.js';
import { handledBy } from '../holdings/what-is-held.js';
import type { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { mayFillRole } from '../model/who-may.js';
import { loadHolding, sayHolding } from './load-holding.js';

class Ending {
  /** The last day that it was held: today, unless told, at the latest. */
  @IsOptional()
  @IsCalendarDay()
  lastDay?: string;

  /** The appointment that takes over the open needs that the holder handles; required when there are any. */
  @IsOptional()
  @IsUUID()
  successor?: string;
}

@Controller('directory/v1/appointments')
export class EndAppointment {
  constructor(private readonly transactions: Transactions) {}

  /** Ends an appointment and its rights at once, and with it the deputies. */
  @Post(':id/end')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  end(@Id() id: string, @Body() { lastDay, successor }: Ending, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { appointment, post, held } = await loadHolding(tx, id);
      mayFillRole(by, appointment);
      const today = dayOf(tx.now);
      const handled = await handledBy(tx, appointment);
      if (successor) await handOverNeeds(tx, appointment, successor, by);
      else if (handled) throw needsSuccessor(handled);
      tx.say(appointment, appointment.end(lastDay ?? today, today, by.by()));
      endDeputies(tx, appointment, held, by);
      sayHolding(tx, post, held, by.by());
      return commandResult(appointment);
    });
  }
}

function endDeputies(tx: Transaction, principal: Appointment, held: Appointment[], by: Actor): void {
  const today = dayOf(tx.now);
  const deputies = held.filter((each) => each.deputyOf === principal.id && each.stateOn(today) !== 'ended');
  for (const deputy of deputies) {
    tx.say(deputy, deputy.end(today, today, by.by()));
    endDeputies(tx, deputy, held, by);
  }
}
