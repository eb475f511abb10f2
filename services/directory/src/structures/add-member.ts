import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { StructureMember } from '../model/structure-member.js';
import { mustKeep } from '../model/structure-rights.js';
import { referred } from '../referred.js';
import { loadStructure } from './load-structure.js';

class NewMember {
  @IsUUID()
  organisation: string;

  /** Who represents it; where nobody is named, whoever coordinates there. */
  @IsOptional()
  @IsUUID()
  person?: string;

  /** The first day: today, unless told. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  /** The last day, when it is known. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

@Controller('directory/v1/structures')
export class AddMember {
  constructor(private readonly transactions: Transactions) {}

  /** Makes an organisation a member; answers with the membership's id and the structure's sequence. */
  @Post(':id/members')
  @HttpCode(200)
  @Holding(...coordinatingRoles, 'administrator')
  add(@Id() id: string, @Body() input: NewMember, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustKeep(by, structure);
      await referred(tx, Organisation, input.organisation, '/organisation');
      if (input.person) await referred(tx, Person, input.person, '/person');
      const { organisation, person = null, from = dayOf(tx.now), to = null } = input;
      const member = new StructureMember();
      const others = await tx.manager.findBy(StructureMember, { structure: id, organisation });
      const who = { id: tx.newId(), organisation, person };
      tx.say(structure, member.join(structure, who, { from, to }, others, by.by()));
      tx.save(member);
      return commandResult({ id: member.id, sequence: structure.sequence });
    });
  }
}
