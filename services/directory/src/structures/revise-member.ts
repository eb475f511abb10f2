import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { StructureMember } from '../model/structure-member.js';
import { mustKeep } from '../model/structure-rights.js';
import { loadStructure } from './load-structure.js';
import { loadPart } from './load-part.js';

class MemberDaysInput {
  /** The first day: as it was, unless told. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  /** The last day; none, where it is left out. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

@Controller('directory/v1/structures')
export class ReviseMember {
  constructor(private readonly transactions: Transactions) {}

  /** Gives a membership other days: with a last day, it ends. */
  @Post(':id/members/:member/set-days')
  @HttpCode(200)
  @Holding(...coordinatingRoles, 'administrator')
  revise(
    @Id() id: string,
    @Id('member') memberId: string,
    @Body() { from, to }: MemberDaysInput,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustKeep(by, structure);
      const member = await loadPart(tx, StructureMember, memberId, structure);
      const { organisation } = member;
      const others = await tx.manager.findBy(StructureMember, { structure: id, organisation });
      const days = { from: from ?? member.from, to: to ?? null };
      tx.say(structure, member.setDays(structure, days, others, by.by()));
      tx.save(member);
      return commandResult(structure);
    });
  }
}
