import { By, CommandResult, commandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { mustKeep } from '../model/structure-rights.js';
import { loadStructure } from './load-structure.js';
import { frameOf, StructureInput, termsOf } from './structure-input.js';

@Controller('directory/v1/structures')
export class ReviseStructure {
  constructor(private readonly transactions: Transactions) {}

  /** Changes what a structure is; what is left out it no longer has. */
  @Put(':id')
  @Holding(...coordinatingRoles, 'administrator')
  revise(
    @Id() id: string,
    @Body() input: StructureInput,
    @IfMatch() seen: number,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustKeep(by, structure);
      matches(structure, seen);
      const frame = await frameOf(tx, input.convenor, structure);
      for (const event of structure.revise(termsOf(input), frame, dayOf(tx.now), by.by()))
        tx.say(structure, event);
      return commandResult(structure);
    });
  }
}
