import { structureTextLimits } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { Meeting } from '../model/meeting.js';
import { mustKeep } from '../model/structure-rights.js';
import { Structure } from '../model/structure.js';
import { loadStructure } from './load-structure.js';

class EndOfStructure {
  @IsWritten(structureTextLimits.reason)
  reason: string;
}

@Controller('directory/v1/structures')
export class EndStructure {
  constructor(private readonly transactions: Transactions) {}

  /** Ends a structure, once its bodies have ended and no meeting is called. */
  @Post(':id/end')
  @HttpCode(200)
  @Holding(...coordinatingRoles, 'administrator')
  end(@Id() id: string, @Body() { reason }: EndOfStructure, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustKeep(by, structure);
      tx.say(structure, structure.end(reason, dayOf(tx.now), await ahead(tx, id), by.by()));
      return commandResult(structure);
    });
  }
}

/** What it still has, in words. */
async function ahead(tx: Transaction, id: string): Promise<string[]> {
  const bodies = await tx.manager.findBy(Structure, { partOf: id, state: Not(In(['ended'])) });
  const meetings = await tx.manager.findBy(Meeting, { structure: id, state: 'called' });
  return [
    ...bodies.map(({ title }) => `the body ${title}`),
    ...meetings.map(({ title, starts }) => `the meeting ${title} on ${dayOf(starts)}`),
  ];
}
