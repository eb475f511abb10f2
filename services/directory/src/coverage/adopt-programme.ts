import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsLine } from '../fields/is-line.js';
import { IsWebAddress } from '../fields/is-web-address.js';
import { Organisation } from '../model/organisation.js';
import { Programme } from '../model/programme.js';
import { mayEditOrganisation } from '../model/who-may.js';

class NewProgramme {
  @IsLine(200)
  title: string;

  /** Where it is found. */
  @IsWebAddress()
  link: string;

  /** The first day on which it holds. */
  @IsCalendarDay()
  from: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

@Controller('directory/v1/organisations')
export class AdoptProgramme {
  constructor(private readonly transactions: Transactions) {}

  /** Says that an organisation has a programme for its preventive work: who acts for it, or may register it. */
  @Post(':id/programmes')
  @LocatedAt('/directory/v1/programmes')
  @Holding(...roles)
  adopt(
    @Id() id: string,
    @Body() { title, link, from, to }: NewProgramme,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      const programme = new Programme();
      const terms = { id: tx.newId(), title, link, from, to: to ?? null };
      tx.say(programme, programme.adopt(organisation, terms, by.by()));
      return commandResult(programme);
    });
  }
}
