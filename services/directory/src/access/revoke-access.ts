import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsWritten } from '../fields/is-written.js';
import { AccessGrant } from '../model/access-grant.js';
import { mayRevokeAccess } from '../model/who-may.js';

class Revocation {
  @IsWritten(2_000)
  reason: string;
}

@Controller('directory/v1/access-grants')
export class RevokeAccess {
  constructor(private readonly transactions: Transactions) {}

  /** Ends an access at once, or takes back what was asked for: who acts for the organisation, and who may approve. */
  @Post(':id/revoke')
  @HttpCode(200)
  @Holding(
    'municipal_coordinator',
    'county_coordinator',
    'national_officer',
    'association_contact',
    'administrator',
  )
  revoke(@Id() id: string, @Body() { reason }: Revocation, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const grant = await tx.load(AccessGrant, id);
      mayRevokeAccess(by, grant);
      tx.say(grant, grant.revoke(reason, by.by()));
      return commandResult(grant);
    });
  }
}
