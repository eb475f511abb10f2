import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { dayOf } from '../model/day.js';
import { mayNameDeputy } from '../model/who-may.js';
import { loadHolding, sayHolding, type HeldPost } from './load-holding.js';

class Leave {
  /** The first day. */
  @IsCalendarDay()
  from: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

@Controller('directory/v1/appointments')
export class TakeLeave {
  constructor(private readonly transactions: Transactions) {}

  /** Says that the holder is on leave, now or later; on those days the appointment gives no rights. */
  @Post(':id/leave')
  @HttpCode(200)
  @Holding('municipal_coordinator', 'county_coordinator', 'administrator')
  leave(@Id() id: string, @Body() { from, to }: Leave, @By() by: Actor): Promise<CommandResult> {
    return this.change(id, by, ({ appointment }, today) =>
      appointment.setLeave({ from, to: to ?? undefined }, today, by.by()),
    );
  }

  /** Says that the holder is back from leave today, or does not take it. */
  @Post(':id/return')
  @HttpCode(200)
  @Holding('municipal_coordinator', 'county_coordinator', 'administrator')
  return(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.change(id, by, ({ appointment }, today) => appointment.return(today, by.by()));
  }

  private change(
    id: string,
    by: Actor,
    change: (held: HeldPost, today: string) => object,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const held = await loadHolding(tx, id);
      const { appointment, post } = held;
      mayNameDeputy(by, appointment);
      tx.say(appointment, change(held, dayOf(tx.now)));
      sayHolding(tx, post, held.held, by.by());
      return commandResult(appointment);
    });
  }
}
