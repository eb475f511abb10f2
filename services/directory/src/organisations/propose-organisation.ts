import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { Organisation } from '../model/organisation.js';
import { areaFor } from '../model/place.js';
import { areaIsKnown } from './area-is-known.js';
import { neighbours } from './neighbours.js';
import { NewOrganisation } from './new-organisation.js';

@Controller('directory/v1/organisation-proposals')
export class ProposeOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** Anyone proposes an organisation that is missing; who may register it decides. */
  @Post()
  @Holding(...roles)
  @LocatedAt('/directory/v1/organisations')
  propose(
    @Body() { name, kind, county, municipality }: NewOrganisation,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const area = areaFor(kind, county, municipality);
    return this.transactions.run(async (tx) => {
      await areaIsKnown(tx, area, kind);
      const others = await neighbours(tx, kind, area);
      const organisation = new Organisation();
      tx.say(organisation, organisation.propose({ id: tx.newId(), name, kind, ...area }, others, by.by()));
      return commandResult(organisation);
    });
  }
}
