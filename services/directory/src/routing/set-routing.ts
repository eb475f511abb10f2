import { substanceAreas, type SubstanceArea } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Routing } from '../model/routing.js';
import { referred } from '../referred.js';
import { routingsOf } from './routings-of.js';

class NewRouting {
  /** Absent: the default, for areas that have no routing of their own. */
  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea?: SubstanceArea;

  /** A national organisation. */
  @IsUUID()
  organisation: string;

  /** The first day: today, unless told, at the earliest. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

@Controller('directory/v1/routing')
export class SetRouting {
  constructor(private readonly transactions: Transactions) {}

  /** Says which organisation takes what reaches the national level; what was said of that area ends the day before. */
  @Post()
  @Holding('national_officer', 'administrator')
  set(
    @Body() { substanceArea, organisation, from, to }: NewRouting,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const taking = await referred(tx, Organisation, organisation, '/organisation');
      const others = await routingsOf(tx, substanceArea ?? null);
      const routing = new Routing();
      const [id, today] = [tx.newId(), dayOf(tx.now)];
      const terms = {
        id,
        substanceArea: substanceArea ?? undefined,
        from: from ?? today,
        to: to ?? undefined,
      };
      for (const [each, event] of routing.set(terms, taking, { others, earliest: today }, by.by()))
        tx.say(each, event);
      return commandResult(routing);
    });
  }
}
