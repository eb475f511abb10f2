import { needTextLimits, verdicts, type Verdict } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Closing extends Writing {
  /** Whether it helped. */
  @IsIn(verdicts)
  verdict: Verdict;

  @IsOptional()
  @IsWritten(needTextLimits.verdict)
  text?: string;
}

@Controller('needs/v1/needs')
export class CloseNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The asker closes the need with a verdict on the help. */
  @Post(':id/close')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  close(@Id() id: string, @Body() written: Closing, @By() by: Actor): Promise<NeedResult> {
    const { verdict, text } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.close(by, verdict, tx.now, text), written);
      return needResult(need, found);
    });
  }
}
