import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { mayCorrectPerson, mayEditOrganisation } from '../model/who-may.js';

@Controller('directory/v1')
export class VerifyEntry {
  constructor(private readonly transactions: Transactions) {}

  /** Who acts for an organisation, or may register it, says that its entry is true. */
  @Post('organisations/:id/verify')
  @HttpCode(200)
  @Holding(...roles)
  ofOrganisation(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      mayEditOrganisation(by, organisation);
      tx.say(organisation, organisation.verify(dayOf(tx.now), by.by()));
      return commandResult(organisation);
    });
  }

  /** A person, or who may enter them, says that their entry is true. */
  @Post('persons/:id/verify')
  @HttpCode(200)
  @Holding(...roles)
  ofPerson(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const person = await tx.load(Person, id);
      const organisation = await tx.manager.findOneByOrFail(Organisation, { id: person.organisation });
      mayCorrectPerson(by, { id, organisation });
      tx.say(person, person.verify(dayOf(tx.now), by.by()));
      return commandResult(person);
    });
  }
}
