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

export class Update extends Writing {
  /** How it goes. */
  @IsWritten(needTextLimits.remark)
  text: string;
}

@Controller('needs/v1/needs')
export class GiveUpdate {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian tells the asker how it goes; the next word is due later. */
  @Post(':id/update')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  give(@Id() id: string, @Body() written: Update, @By() by: Actor): Promise<NeedResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.giveUpdate(by, written.text), written);
      return needResult(need, found);
    });
  }
}
