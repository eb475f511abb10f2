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

export class Refusing extends Writing {
  /** Why not. */
  @IsWritten(needTextLimits.remark)
  text: string;
}

@Controller('needs/v1/needs')
export class DeclineReferral {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The organisation that is asked to take the need over says no; the custodian stays. */
  @Post(':id/decline-referral')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  decline(@Id() id: string, @Body() written: Refusing, @By() by: Actor): Promise<NeedResult> {
    const { text } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.declineReferral(by, text), written);
      return needResult(need, found);
    });
  }
}
