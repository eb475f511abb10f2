import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { heldBy } from '../holdings/what-is-held.js';
import { dayOf } from '../model/day.js';
import { mayEndOrganisation } from '../model/who-may.js';
import { loadParties } from './load-parties.js';
import { mustNotStrand } from './must-not-strand.js';
import { passOn } from './pass-on.js';

class Dissolution {
  /** The organisation that takes over what it holds; required when it holds anything. */
  @IsOptional()
  @IsUUID()
  successor?: string;

  /** The first day on which it no longer is: today, unless told, at the latest. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;
}

@Controller('directory/v1/organisations')
export class DissolveOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** Says that an organisation has ceased to be. Its posts close and their appointments end. */
  @Post(':id/dissolve')
  @HttpCode(200)
  @Holding('county_coordinator', 'national_officer', 'administrator')
  dissolve(
    @Id() id: string,
    @Body() { successor: named, from }: Dissolution,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { organisation, successor } = await loadParties(tx, id, named ?? undefined);
      mayEndOrganisation(by, organisation);
      await mustNotStrand(tx, organisation);
      const [today, held] = [dayOf(tx.now), await heldBy(tx, organisation)];
      const event = organisation.dissolve(successor, from ?? today, { today, held }, by.by());
      tx.say(organisation, event);
      await passOn(tx, organisation, successor, by);
      return commandResult(organisation);
    });
  }
}
