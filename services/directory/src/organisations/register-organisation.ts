import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { Organisation } from '../model/organisation.js';
import { areaFor, levelOf } from '../model/place.js';
import { mayRegisterOrganisation } from '../model/who-may.js';
import { areaIsKnown } from './area-is-known.js';
import { neighbours } from './neighbours.js';
import { NewOrganisation } from './new-organisation.js';

@Controller('directory/v1/organisations')
export class RegisterOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** Registers an organisation that is not in the reference data: an association, a company, an agency. */
  @Post()
  @Holding('county_coordinator', 'national_officer', 'administrator')
  register(
    @Body() { name, kind, county, municipality }: NewOrganisation,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const area = areaFor(kind, county, municipality);
    mayRegisterOrganisation(by, { kind, level: levelOf(area), place: area });
    return this.transactions.run(async (tx) => {
      await areaIsKnown(tx, area, kind);
      const others = await neighbours(tx, kind, area);
      const organisation = new Organisation();
      tx.say(organisation, organisation.register({ id: tx.newId(), name, kind, ...area }, others, by.by()));
      return commandResult(organisation);
    });
  }
}
