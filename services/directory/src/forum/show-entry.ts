import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { coordinatingRoles } from '../model/acts-for.js';
import { mustConvene } from '../model/structure-rights.js';
import { loadEntry, loadThread } from './load-thread.js';

@Controller('directory/v1/threads')
export class ShowEntry {
  constructor(private readonly transactions: Transactions) {}

  /** Shows a hidden entry again. */
  @Post(':id/entries/:entry/show')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  show(@Id() id: string, @Id('entry') entryId: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { thread, structure } = await loadThread(tx, id, by);
      mustConvene(by, structure);
      const entry = await loadEntry(tx, entryId, thread);
      tx.say(thread, thread.show(entry, by.by()));
      tx.save(entry);
      return commandResult(thread);
    });
  }
}
