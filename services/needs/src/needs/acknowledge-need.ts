import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { needResult } from './need-result.js';
import { Teller } from './teller.js';

@Controller('needs/v1/needs')
export class AcknowledgeNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian has received the need. */
  @Post(':id/acknowledge')
  @HttpCode(200)
  @Holding(...lineRoles)
  acknowledge(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await this.teller.tell(tx, need, need.acknowledge(by));
      return needResult(need);
    });
  }
}
