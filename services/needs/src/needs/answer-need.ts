import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Answer, mustSaySomething } from './answer.js';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

@Controller('needs/v1/needs')
export class AnswerNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian, or another organisation of the network that has what helps, answers: by words, a pointer, or both. */
  @Post(':id/answer')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  answer(@Id() id: string, @Body() written: Answer, @By() by: Actor): Promise<NeedResult> {
    const { kind, text, pointer } = written;
    mustSaySomething({ text, pointer });
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(
        tx,
        need,
        need.answer(by, { id: tx.newId(), kind, text, pointer }, tx.now),
        written,
      );
      return needResult(need, found);
    });
  }
}
