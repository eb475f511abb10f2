import { needTextLimits } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { lockThemeOf, resumeInTheme } from '../themes/resume-in-theme.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Reopening extends Writing {
  @IsWritten(needTextLimits.remark)
  reason: string;
}

@Controller('needs/v1/needs')
export class ReopenNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The asker takes the need up again, within 12 months of its answer or end; its custodian stays, and it gets what its theme was given. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  reopen(@Id() id: string, @Body() written: Reopening, @By() by: Actor): Promise<NeedResult> {
    const { reason } = written;
    return this.transactions.run(async (tx) => {
      await lockThemeOf(tx, id);
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.reopen(by, reason, tx.now), written);
      await resumeInTheme(tx, this.teller, need, by);
      return needResult(need, found);
    });
  }
}
