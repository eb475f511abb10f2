import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { dayOf } from '../model/day.js';
import { mayFillRole } from '../model/who-may.js';
import { loadHolding, sayHolding, type HeldPost } from './load-holding.js';

class Revision {
  /** The first day, while it has not come. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  /** The last day; `null`: none is known. */
  @ValidateIf(({ to }: Revision) => to !== undefined && to !== null)
  @IsCalendarDay()
  to?: string | null;

  /** Share of full time, per cent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  share?: number;
}

@Controller('directory/v1/appointments')
export class ReviseAppointment {
  constructor(private readonly transactions: Transactions) {}

  /** Gives an appointment other days or another share; its deputies end with it at the latest. */
  @Post(':id/revise')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  revise(@Id() id: string, @Body() { from, to, share }: Revision, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const held = await loadHolding(tx, id);
      const { appointment, post, held: others } = held;
      mayFillRole(by, appointment);
      const around = { post, others, today: dayOf(tx.now) };
      const days = { from: from ?? undefined, to, share: share ?? undefined };
      tx.say(appointment, appointment.revise(days, around, by.by()));
      shortenDeputies(tx, held, by);
      sayHolding(tx, post, others, by.by());
      return commandResult(appointment);
    });
  }
}

/** What no longer lies within the days of the one they act for is cut off. */
function shortenDeputies(tx: Transaction, { appointment, post, held }: HeldPost, by: Actor): void {
  const today = dayOf(tx.now);
  const { to } = appointment;
  const longer = held.filter(
    (each) =>
      each.deputyOf === appointment.id && each.stateOn(today) !== 'ended' && to && (!each.to || each.to > to),
  );
  for (const deputy of longer) {
    if (deputy.from > to!) tx.say(deputy, deputy.end(today, today, by.by()));
    else tx.say(deputy, deputy.revise({ to }, { post, others: held, today }, by.by()));
    shortenDeputies(tx, { appointment: deputy, post, held }, by);
  }
}
