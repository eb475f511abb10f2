import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { coordinatingRoles } from '../model/acts-for.js';
import { Initiative } from '../model/initiative.js';
import { Organisation } from '../model/organisation.js';
import { InitiativeInput } from './initiative-input.js';
import { loadParties } from './load-parties.js';

class NewInitiative extends InitiativeInput {
  /** The organisations that are asked to take part; public bodies and associations together. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partners: string[];
}

@Controller('directory/v1/initiatives')
export class ProposeInitiative {
  constructor(private readonly transactions: Transactions) {}

  /** Proposes a cooperation to others, led by the caller's own organisation. */
  @Post()
  @Holding(...coordinatingRoles)
  propose(@Body() { partners: ids, ...terms }: NewInitiative, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const lead = await tx.load(Organisation, by.organisation);
      const asked = await loadParties(tx, ids, '/partners');
      const initiative = new Initiative();
      const { said, partners } = initiative.propose(tx.newId(), terms, lead, asked, by.by());
      tx.say(initiative, said);
      for (const partner of partners) tx.save(partner);
      return commandResult(initiative);
    });
  }
}
