import { roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { dayOf } from '../model/day.js';
import { loadContactPoint } from './load-contact-point.js';

@Controller('directory/v1/contact-points')
export class VerifyContactPoint {
  constructor(private readonly transactions: Transactions) {}

  /** Who acts for the organisation, or may register it, says that it is reached there. */
  @Post(':id/verify')
  @HttpCode(200)
  @Holding(...roles)
  verify(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const point = await loadContactPoint(tx, id, by);
      tx.say(point, point.verify(dayOf(tx.now), by.by()));
      return commandResult(point);
    });
  }
}
