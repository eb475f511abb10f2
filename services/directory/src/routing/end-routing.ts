import { Refusal } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { dayOf } from '../model/day.js';
import { Routing } from '../model/routing.js';
import { routingsOf } from './routings-of.js';

class Ending {
  /** The last day: today, unless told; yesterday ends it at once. */
  @IsOptional()
  @IsCalendarDay()
  lastDay?: string;
}

@Controller('directory/v1/routing')
export class EndRouting {
  constructor(private readonly transactions: Transactions) {}

  /** Ends the routing of an area, which the default then takes; withdraws one that has not begun. */
  @Post(':id/end')
  @HttpCode(200)
  @Holding('national_officer', 'administrator')
  end(@Id() id: string, @Body() { lastDay }: Ending, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const known = await tx.manager.findOneBy(Routing, { id });
      if (!known)
        throw new Refusal('not-found', 'routing-not-found', `There is no routing with the id ${id}.`);
      const others = await routingsOf(tx, known.substanceArea);
      const routing = others.find((each) => each.id === id)!;
      const today = dayOf(tx.now);
      for (const [each, event] of routing.end(lastDay ?? today, { others, today }, by.by()))
        tx.say(each, event);
      return commandResult(routing);
    });
  }
}
