import { needTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from './is-written.js';
import { needResult } from './need-result.js';
import { tell } from './tell.js';

export class Withdrawal {
  @IsWritten(needTextLimits.remark)
  reason: string;
}

@Controller('needs/v1/needs')
export class WithdrawNeed {
  constructor(private readonly transactions: Transactions) {}

  /** The asker no longer needs it. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Holding(...lineRoles)
  withdraw(@Id() id: string, @Body() { reason }: Withdrawal, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await tell(tx, need, need.withdraw(by, reason));
      return needResult(need);
    });
  }
}
