import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsLine } from '../fields/is-line.js';
import { AssociationRegistration } from '../model/association-registration.js';
import { Organisation } from '../model/organisation.js';
import { mayFillRole } from '../model/who-may.js';

class NoToAssociation {
  @IsLine(2_000)
  reason: string;
}

@Controller('directory/v1/associations')
export class RejectAssociation {
  constructor(private readonly transactions: Transactions) {}

  /** Does not approve an association, and says why. */
  @Post(':id/reject')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  reject(@Id() id: string, @Body() { reason }: NoToAssociation, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const registration = await tx.load(AssociationRegistration, id);
      const organisation = await tx.load(Organisation, id);
      mayFillRole(by, { organisation: id, place: organisation.place, role: 'association_contact' });
      registration.reject(reason);
      tx.save(registration);
      if (organisation.state === 'proposed') tx.say(organisation, organisation.reject(reason, by.by()));
      return commandResult(organisation);
    });
  }
}
