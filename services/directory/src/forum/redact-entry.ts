import { redactionReasons, roles, type RedactionReason } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { mustConvene } from '../model/structure-rights.js';
import { loadEntry, loadThread } from './load-thread.js';

class RedactionOfEntry {
  @IsIn(redactionReasons)
  reason: RedactionReason;
}

@Controller('directory/v1/threads')
export class RedactEntry {
  constructor(private readonly transactions: Transactions) {}

  /** Blanks the words of an entry for good: its author does, the convenor, or an administrator. */
  @Post(':id/entries/:entry/redact')
  @HttpCode(200)
  @Holding(...roles)
  redact(
    @Id() id: string,
    @Id('entry') entryId: string,
    @Body() { reason }: RedactionOfEntry,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { thread, structure } = await loadThread(tx, id, by);
      const entry = await loadEntry(tx, entryId, thread);
      if (entry.author !== by.person && by.role !== 'administrator') mustConvene(by, structure);
      tx.say(thread, thread.redact(entry, reason, by.by()));
      tx.save(entry);
      return commandResult(thread);
    });
  }
}
