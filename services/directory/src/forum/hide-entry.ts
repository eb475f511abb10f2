import { hidingReasons, type HidingReason } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { mustConvene } from '../model/structure-rights.js';
import { loadEntry, loadThread } from './load-thread.js';

class HidingOfEntry {
  @IsIn(hidingReasons)
  reason: HidingReason;

  /** Why, in the convenor's own words: everybody in the forum reads them. */
  @IsOptional()
  @IsWritten(1_000)
  because?: string;
}

@Controller('directory/v1/threads')
export class HideEntry {
  constructor(private readonly transactions: Transactions) {}

  /** Hides an entry from the others, who see that it is hidden and why. */
  @Post(':id/entries/:entry/hide')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  hide(
    @Id() id: string,
    @Id('entry') entryId: string,
    @Body() { reason, because }: HidingOfEntry,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { thread, structure } = await loadThread(tx, id, by);
      mustConvene(by, structure);
      const entry = await loadEntry(tx, entryId, thread);
      tx.say(thread, thread.hide(entry, reason, because ?? null, by.by()));
      tx.save(entry);
      return commandResult(thread);
    });
  }
}
