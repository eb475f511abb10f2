import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { dayOf } from '../model/day.js';
import { loadParties } from './load-parties.js';
import { mustNotStrand } from './must-not-strand.js';
import { passOn } from './pass-on.js';

class Merger {
  /** The organisation that it becomes a part of. */
  @IsUUID()
  successor: string;

  /** The first day on which the successor stands in its place: today, unless told, at the latest. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;
}

@Controller('directory/v1/organisations')
export class MergeOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Makes an organisation a part of another, which takes over what it holds. Its posts close and their appointments end;
   * its people are entered with the successor, which appoints them.
   */
  @Post(':id/merge')
  @HttpCode(200)
  @Holding('national_officer', 'administrator')
  merge(@Id() id: string, @Body() { successor, from }: Merger, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { organisation, successor: into } = await loadParties(tx, id, successor);
      await mustNotStrand(tx, organisation);
      const today = dayOf(tx.now);
      tx.say(organisation, organisation.merge(into!, from ?? today, today, by.by()));
      await passOn(tx, organisation, into, by);
      return commandResult(organisation);
    });
  }
}
