import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsWritten } from '../fields/is-written.js';
import { AccessGrant } from '../model/access-grant.js';
import { dayOf, type Day } from '../model/day.js';
import { mayFillRole } from '../model/who-may.js';

class Reason {
  @IsWritten(2_000)
  reason: string;
}

@Controller('directory/v1/access-grants')
export class DecideOnAccess {
  constructor(private readonly transactions: Transactions) {}

  /** Gives the access: whoever could give the role by an appointment, but for who asked for it. */
  @Post(':id/approve')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  approve(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.decide(id, by, (grant, today) => grant.approve(today, { ...by.by(), personRef: by.person }));
  }

  /** Does not give it, and says why. */
  @Post(':id/reject')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  reject(@Id() id: string, @Body() { reason }: Reason, @By() by: Actor): Promise<CommandResult> {
    return this.decide(id, by, (grant) => grant.reject(reason, by.by()));
  }

  private decide(
    id: string,
    by: Actor,
    decide: (grant: AccessGrant, today: Day) => object,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const grant = await tx.load(AccessGrant, id);
      mayFillRole(by, grant);
      tx.say(grant, decide(grant, dayOf(tx.now)));
      return commandResult(grant);
    });
  }
}
