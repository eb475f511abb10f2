import { needTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from './is-written.js';
import { needResult } from './need-result.js';
import { Teller } from './teller.js';

export class Update {
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
  give(@Id() id: string, @Body() { text }: Update, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await this.teller.tell(tx, need, need.giveUpdate(by, text));
      return needResult(need);
    });
  }
}
