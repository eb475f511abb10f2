import { By, CommandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, Delete } from '@nestjs/common';
import { Need } from '../model/need.js';
import { askingRoles } from '../model/need-reading.js';
import { needResult } from './need-result.js';

@Controller('needs/v1/needs')
export class DiscardDraft {
  constructor(private readonly transactions: Transactions) {}

  /** Deletes a draft: nobody else has seen it. */
  @Delete(':id')
  @Holding(...askingRoles)
  discard(@Id() id: string, @IfMatch() seen: number, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      need.discard(by);
      matches({ sequence: need.version }, seen);
      tx.remove(need);
      return needResult(need);
    });
  }
}
