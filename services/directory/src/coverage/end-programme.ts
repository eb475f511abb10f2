import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { Organisation } from '../model/organisation.js';
import { Programme } from '../model/programme.js';
import { mayEditOrganisation } from '../model/who-may.js';

class ProgrammeEnd {
  /** The last day on which it holds. */
  @IsCalendarDay()
  to: string;
}

@Controller('directory/v1/programmes')
export class EndProgramme {
  constructor(private readonly transactions: Transactions) {}

  /** Says that a programme holds no longer than to a day. */
  @Post(':id/end')
  @HttpCode(200)
  @Holding(...roles)
  end(@Id() id: string, @Body() { to }: ProgrammeEnd, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const programme = await tx.load(Programme, id);
      mayEditOrganisation(by, await tx.manager.findOneByOrFail(Organisation, { id: programme.organisation }));
      tx.say(programme, programme.end(to, by.by()));
      return commandResult(programme);
    });
  }
}
