import { needTextLimits } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class TakingBack extends Writing {
  @IsOptional()
  @IsWritten(needTextLimits.remark)
  text?: string;
}

@Controller('needs/v1/needs')
export class TakeBackReferral {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian no longer asks the other organisation to take the need over. */
  @Post(':id/take-back-referral')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  takeBack(@Id() id: string, @Body() written: TakingBack, @By() by: Actor): Promise<NeedResult> {
    const { text } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.takeBackReferral(by, text), written);
      return needResult(need, found);
    });
  }
}
