import { redactionReasons, type RedactionReason } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { coordinatingRoles } from '../model/acts-for.js';
import { Message } from '../model/message.js';
import { mustConvene } from '../model/structure-rights.js';
import { loadStructure } from '../structures/load-structure.js';

class RedactionOfMessage {
  @IsIn(redactionReasons)
  reason: RedactionReason;
}

@Controller('directory/v1/messages')
export class RedactMessage {
  constructor(private readonly transactions: Transactions) {}

  /** Blanks the words of a message for good: by the convenor, or by an administrator. */
  @Post(':id/redact')
  @HttpCode(200)
  @Holding(...coordinatingRoles, 'administrator')
  redact(@Id() id: string, @Body() { reason }: RedactionOfMessage, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const message = await tx.load(Message, id);
      const { structure } = await loadStructure(tx, message.structure, by);
      if (by.role !== 'administrator') mustConvene(by, structure);
      tx.say(message, message.redact(reason, by.by()));
      return commandResult(message);
    });
  }
}
