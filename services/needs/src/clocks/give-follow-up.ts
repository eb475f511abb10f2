import { needTextLimits, verdicts, type Verdict } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from '../needs/is-written.js';
import { needResult, NeedResult } from '../needs/need-result.js';
import { Teller } from '../needs/teller.js';
import { Writing } from '../texts/writing.js';

export class FollowUpAnswer extends Writing {
  /** Whether it helped. */
  @IsIn(verdicts)
  verdict: Verdict;

  @IsOptional()
  @IsWritten(needTextLimits.verdict)
  text?: string;

  /** The response that is judged; all of what was done for the need unless told. */
  @IsOptional()
  @IsUUID()
  response?: string;
}

@Controller('needs/v1/needs')
export class GiveFollowUp {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The asker says whether a response, or all of it, helped; when nothing is left to judge, that closes the need. */
  @Post(':id/follow-up')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  give(@Id() id: string, @Body() written: FollowUpAnswer, @By() by: Actor): Promise<NeedResult> {
    const { verdict, text, response } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = response
        ? await this.teller.tell(tx, need, need.followUp(by, response, verdict, tx.now, text), written)
        : await this.teller.tell(tx, need, need.close(by, verdict, tx.now, text), written);
      const whole = response && need.judgement;
      if (whole) await this.teller.tell(tx, need, need.close(by, whole, tx.now));
      return needResult(need, found);
    });
  }
}
