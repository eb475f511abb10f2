import { needTextLimits, verdicts, type Verdict } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from './is-written.js';
import { needResult } from './need-result.js';
import { tell } from './tell.js';

export class Closing {
  /** Whether it helped. */
  @IsIn(verdicts)
  verdict: Verdict;

  @IsOptional()
  @IsWritten(needTextLimits.verdict)
  text?: string;
}

@Controller('needs/v1/needs')
export class CloseNeed {
  constructor(private readonly transactions: Transactions) {}

  /** The asker closes the need with a verdict on the help. */
  @Post(':id/close')
  @HttpCode(200)
  @Holding(...lineRoles)
  close(@Id() id: string, @Body() { verdict, text }: Closing, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await tell(tx, need, need.close(by, verdict, tx.now, text));
      return needResult(need);
    });
  }
}
