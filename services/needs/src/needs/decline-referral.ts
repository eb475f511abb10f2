import { needTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from './is-written.js';
import { needResult } from './need-result.js';
import { tell } from './tell.js';

export class Refusing {
  /** Why not. */
  @IsWritten(needTextLimits.remark)
  text: string;
}

@Controller('needs/v1/needs')
export class DeclineReferral {
  constructor(private readonly transactions: Transactions) {}

  /** The organisation that is asked to take the need over says no; the custodian stays. */
  @Post(':id/decline-referral')
  @HttpCode(200)
  @Holding(...lineRoles)
  decline(@Id() id: string, @Body() { text }: Refusing, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await tell(tx, need, need.declineReferral(by, text));
      return needResult(need);
    });
  }
}
