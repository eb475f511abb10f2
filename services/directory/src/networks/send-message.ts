import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsLine } from '../fields/is-line.js';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { Message } from '../model/message.js';
import { mustConvene } from '../model/structure-rights.js';
import { addressEach } from '../notices/take-notice.js';
import { membersOn } from '../notices/tell-members.js';
import { loadStructure } from '../structures/load-structure.js';

class NewMessage {
  @IsLine(200)
  subject: string;

  @IsWritten(10_000)
  text: string;
}

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
      const recipients = await membersOn(tx, id, dayOf(tx.now));
      const message = new Message();
      const words = { id: tx.newId(), sender: by.person, recipients, subject, text };
      tx.say(message, message.send(structure, words, tx.now, by.by()));
      const others = recipients.filter((person) => person !== by.person);
      const tidings = {
        key: `message/${message.id}`,
        template: 'message_sent',
        parameters: { structure: id },
      } as const;
      await addressEach(tx, others, tidings, tx.now);
      return commandResult(message);
    });
  }
}
