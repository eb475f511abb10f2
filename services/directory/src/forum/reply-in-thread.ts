import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsWritten } from '../fields/is-written.js';
import { mustTakePart } from '../model/structure-rights.js';
import { noteHeard } from '../networks/note-heard.js';
import { loadThread } from './load-thread.js';

class ReplyInput {
  @IsWritten(10_000)
  text: string;
}

@Controller('directory/v1/threads')
export class ReplyInThread {
  constructor(private readonly transactions: Transactions) {}

  /** Replies in a thread; answers with the entry's id and the thread's sequence. */
  @Post(':id/replies')
  @HttpCode(200)
  @Holding(...roles)
  reply(@Id() id: string, @Body() { text }: ReplyInput, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { thread, structure, member } = await loadThread(tx, id, by);
      mustTakePart(by, structure, member);
      const { person, organisation } = by;
      const writing = { id: tx.newId(), author: person, organisation, text };
      const { said, entry } = thread.reply(structure, writing, tx.now, by.by());
      tx.say(thread, said);
      tx.save(entry);
      noteHeard(tx, [{ person, organisation }], 'message', tx.now);
      return commandResult({ id: entry.id, sequence: thread.sequence });
    });
  }
}
