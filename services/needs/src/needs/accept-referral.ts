import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { needResult } from './need-result.js';
import { Teller } from './teller.js';

@Controller('needs/v1/needs')
export class AcceptReferral {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The organisation that is asked to take the need over does: it is the custodian now. */
  @Post(':id/accept-referral')
  @HttpCode(200)
  @Holding(...lineRoles)
  accept(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await this.teller.tell(tx, need, need.acceptReferral(by, tx.now));
      return needResult(need);
    });
  }
}
