import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsLine } from '../fields/is-line.js';
import { Organisation } from '../model/organisation.js';
import { mayRegisterOrganisation } from '../model/who-may.js';

class Rejection {
  @IsLine(2_000)
  reason: string;
}

@Controller('directory/v1/organisations')
export class DecideOnOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** Makes a proposed organisation active. */
  @Post(':id/accept')
  @HttpCode(200)
  @Holding('county_coordinator', 'national_officer', 'administrator')
  accept(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.decide(id, by, (organisation) => organisation.accept(by.by()));
  }

  /** Says no to a proposed organisation, and why. */
  @Post(':id/reject')
  @HttpCode(200)
  @Holding('county_coordinator', 'national_officer', 'administrator')
  reject(@Id() id: string, @Body() { reason }: Rejection, @By() by: Actor): Promise<CommandResult> {
    return this.decide(id, by, (organisation) => organisation.reject(reason, by.by()));
  }

  private decide(
    id: string,
    by: Actor,
    decide: (organisation: Organisation) => object,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayRegisterOrganisation(by, organisation);
      tx.say(organisation, decide(organisation));
      return commandResult(organisation);
    });
  }
}
