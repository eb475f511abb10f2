import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { ContactPoint } from '../model/contact-point.js';
import { Organisation } from '../model/organisation.js';
import { mayEditOrganisation } from '../model/who-may.js';
import { ContactInput, contactTerms } from './contact-input.js';

@Controller('directory/v1/organisations')
export class AddContactPoint {
  constructor(private readonly transactions: Transactions) {}

  /** Says where a role is reached: who acts for the organisation, or may register it. */
  @Post(':id/contact-points')
  @LocatedAt('/directory/v1/contact-points')
  @Holding(...roles)
  add(@Id() id: string, @Body() input: ContactInput, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      const terms = await contactTerms(tx, id, input);
      const point = new ContactPoint();
      tx.say(point, point.add(organisation, tx.newId(), terms, tx.now, by.by()));
      return commandResult(point);
    });
  }
}
