import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { coordinatingRoles } from '../model/acts-for.js';
import { mustConvene } from '../model/structure-rights.js';
import { loadThread } from './load-thread.js';

@Controller('directory/v1/threads')
export class CloseThread {
  constructor(private readonly transactions: Transactions) {}

  /** Closes a thread: nobody replies any more. */
  @Post(':id/close')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  close(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { thread, structure } = await loadThread(tx, id, by);
      mustConvene(by, structure);
      tx.say(thread, thread.close(by.by()));
      return commandResult(thread);
    });
  }
}
