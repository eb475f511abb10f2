import { needTextLimits, verdicts, type Verdict } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from '../needs/is-written.js';
import { needResult } from '../needs/need-result.js';
import { Teller } from '../needs/teller.js';

export class FollowUpAnswer {
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
  give(
    @Id() id: string,
    @Body() { verdict, text, response }: FollowUpAnswer,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      if (response) await this.teller.tell(tx, need, need.followUp(by, response, verdict, tx.now, text));
      const whole = response ? need.judgement : verdict;
      if (whole) await this.teller.tell(tx, need, need.close(by, whole, tx.now, response ? undefined : text));
      return needResult(need);
    });
  }
}
