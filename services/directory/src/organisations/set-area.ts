import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { Organisation } from '../model/organisation.js';
import { areaOf } from '../model/place.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { areaIsKnown } from './area-is-known.js';

class Area {
  /** The code of a county or municipality. */
  @Matches(/^(\d{2}|\d{4})$/, {
    message: '$property must be the code of a county or municipality: "07" or "0780"',
  })
  area: string;

  @IsCalendarDay()
  from: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

@Controller('directory/v1/organisations')
export class SetArea {
  constructor(private readonly transactions: Transactions) {}

  /** Says that an organisation works in a county or municipality besides its own, or from when to when it does. */
  @Post(':id/areas')
  @HttpCode(200)
  @Holding(
    'municipal_coordinator',
    'county_coordinator',
    'national_officer',
    'association_contact',
    'administrator',
  )
  set(@Id() id: string, @Body() { area, from, to }: Area, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      await areaIsKnown(tx, areaOf(area), undefined, '/area');
      tx.say(organisation, organisation.workIn({ area, from, to: to ?? undefined }, by.by()));
      return commandResult(organisation);
    });
  }
}
