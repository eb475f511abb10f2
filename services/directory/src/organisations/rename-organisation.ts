import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsLine } from '../fields/is-line.js';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { supersedeProposals } from '../proposals/supersede-proposals.js';
import { neighbours } from './neighbours.js';

class NewName {
  @IsLine(200)
  name: string;

  /** The first day of the name: today, unless told, at the latest. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;
}

@Controller('directory/v1/organisations')
export class RenameOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** Gives an organisation another name; the one before is kept with its days. */
  @Post(':id/rename')
  @HttpCode(200)
  @Holding(
    'municipal_coordinator',
    'county_coordinator',
    'national_officer',
    'association_contact',
    'administrator',
  )
  rename(@Id() id: string, @Body() { name, from }: NewName, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      const others = await neighbours(tx, organisation.kind, organisation.place);
      const today = dayOf(tx.now);
      tx.say(organisation, organisation.rename(name, from ?? today, today, others, by.by()));
      await supersedeProposals(tx, 'organisation', { subject: id, fields: ['name'] }, by);
      return commandResult(organisation);
    });
  }
}
