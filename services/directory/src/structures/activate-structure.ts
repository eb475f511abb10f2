import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { mustKeep } from '../model/structure-rights.js';
import { loadStructure } from './load-structure.js';

const countMembers = `select count(distinct organisation)::int as members from structure_member
  where structure = $1 and $2::date between starts and coalesce(ends, 'infinity')`;

@Controller('directory/v1/structures')
export class ActivateStructure {
  constructor(private readonly transactions: Transactions) {}

  /** Has a structure begin to work: it has a mandate, and two organisations at least are members. */
  @Post(':id/activate')
  @HttpCode(200)
  @Holding(...coordinatingRoles, 'administrator')
  activate(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustKeep(by, structure);
      const today = dayOf(tx.now);
      const [{ members }] = await tx.manager.query<[{ members: number }]>(countMembers, [id, today]);
      tx.say(structure, structure.activate(members, today, by.by()));
      return commandResult(structure);
    });
  }
}
