import { needTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from './is-written.js';
import { needResult } from './need-result.js';
import { tell } from './tell.js';

export class Reopening {
  @IsWritten(needTextLimits.remark)
  reason: string;
}

@Controller('needs/v1/needs')
export class ReopenNeed {
  constructor(private readonly transactions: Transactions) {}

  /** The asker takes the need up again, within 12 months of its answer or end; its custodian stays. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Holding(...lineRoles)
  reopen(@Id() id: string, @Body() { reason }: Reopening, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await tell(tx, need, need.reopen(by, reason, tx.now));
      return needResult(need);
    });
  }
}
