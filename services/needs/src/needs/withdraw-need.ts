import { needTextLimits } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Withdrawal extends Writing {
  @IsWritten(needTextLimits.remark)
  reason: string;
}

@Controller('needs/v1/needs')
export class WithdrawNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The asker no longer needs it. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  withdraw(@Id() id: string, @Body() written: Withdrawal, @By() by: Actor): Promise<NeedResult> {
    const { reason } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.withdraw(by, reason), written);
      return needResult(need, found);
    });
  }
}
