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

export class Question extends Writing {
  @IsWritten(needTextLimits.remark)
  question: string;
}

@Controller('needs/v1/needs')
export class RequestInfo {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian asks the asker a question, and waits for the answer. */
  @Post(':id/request-info')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  request(@Id() id: string, @Body() written: Question, @By() by: Actor): Promise<NeedResult> {
    const { question } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(
        tx,
        need,
        need.requestInfo(by, tx.newId(), question, tx.now),
        written,
      );
      return needResult(need, found);
    });
  }
}
