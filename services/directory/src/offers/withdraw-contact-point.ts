import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { dayOf } from '../model/day.js';
import { loadContactPoint } from './load-contact-point.js';

@Controller('directory/v1/contact-points')
export class WithdrawContactPoint {
  constructor(private readonly transactions: Transactions) {}

  /** Nobody is reached there any more: its addresses are erased. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Holding(...roles)
  withdraw(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const point = await loadContactPoint(tx, id, by);
      tx.say(point, point.withdraw(dayOf(tx.now), tx.now, by.by()));
      return commandResult(point);
    });
  }
}
