import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsLine } from '../fields/is-line.js';
import { Organisation } from '../model/organisation.js';
import { mayEditOrganisation } from '../model/who-may.js';

class FormerName {
  @IsLine(200)
  name: string;

  /** The first day of the name that followed. */
  @IsCalendarDay()
  until: string;
}

@Controller('directory/v1/organisations')
export class RecordFormerName {
  constructor(private readonly transactions: Transactions) {}

  /** Adds the name that an organisation had before all those that are known. */
  @Post(':id/former-names')
  @HttpCode(200)
  @Holding(
    'municipal_coordinator',
    'county_coordinator',
    'national_officer',
    'association_contact',
    'administrator',
  )
  record(@Id() id: string, @Body() { name, until }: FormerName, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      tx.say(organisation, organisation.recordFormerName(name, until, by.by()));
      return commandResult(organisation);
    });
  }
}
