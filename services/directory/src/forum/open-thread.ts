import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsLine } from '../fields/is-line.js';
import { IsWritten } from '../fields/is-written.js';
import { mustTakePart } from '../model/structure-rights.js';
import { Thread } from '../model/thread.js';
import { noteHeard } from '../networks/note-heard.js';
import { loadStructure } from '../structures/load-structure.js';

class NewThread {
  @IsLine(200)
  title: string;

  @IsWritten(10_000)
  text: string;
}

@Controller('directory/v1/structures')
export class OpenThread {
  constructor(private readonly transactions: Transactions) {}

  /** Begins a thread in the forum of a structure or network: its members and its convenor do. */
  @Post(':id/threads')
  @LocatedAt('/directory/v1/threads')
  @Holding(...roles)
  open(@Id() id: string, @Body() { title, text }: NewThread, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure, member } = await loadStructure(tx, id, by);
      mustTakePart(by, structure, member);
      const { person, organisation } = by;
      const writing = { id: tx.newId(), author: person, organisation, text };
      const thread = new Thread();
      const { said, entry } = thread.open(structure, { id: tx.newId(), title }, writing, tx.now, by.by());
      tx.say(thread, said);
      tx.save(entry);
      noteHeard(tx, [{ person, organisation }], 'message', tx.now);
      return commandResult(thread);
    });
  }
}
