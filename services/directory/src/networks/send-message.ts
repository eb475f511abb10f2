import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsLine } from '../fields/is-line.js';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { Message } from '../model/message.js';
import { mustConvene } from '../model/structure-rights.js';
import { loadStructure } from '../structures/load-structure.js';
import { isOn, memberships } from '../structures/memberships.js';

class NewMessage {
  @IsLine(200)
  subject: string;

  @IsWritten(10_000)
  text: string;
}

const selectRecipients = `select distinct person from ${memberships}
  where membership.structure = $1 and ${isOn('$2')} order by person`;

@Controller('directory/v1/structures')
export class SendMessage {
  constructor(private readonly transactions: Transactions) {}

  /** Writes to all members of a structure or network; its convenor does. */
  @Post(':id/messages')
  @LocatedAt('/directory/v1/messages')
  @Holding(...coordinatingRoles)
  send(@Id() id: string, @Body() { subject, text }: NewMessage, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustConvene(by, structure);
      const members = await tx.manager.query<{ person: string }[]>(selectRecipients, [id, dayOf(tx.now)]);
      const recipients = members.map(({ person }) => person);
      const message = new Message();
      const words = { id: tx.newId(), sender: by.person, recipients, subject, text };
      tx.say(message, message.send(structure, words, tx.now, by.by()));
      return commandResult(message);
    });
  }
}
