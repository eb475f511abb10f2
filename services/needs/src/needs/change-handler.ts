import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { allow } from '../model/need-guard.js';
import { mustWorkAt } from './must-work-at.js';
import { needResult } from './need-result.js';
import { Teller } from './teller.js';

export class NextHandler {
  /** The person, of the custodian's organisation. */
  @IsUUID()
  handler: string;
}

@Controller('needs/v1/needs')
export class ChangeHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Another person handles the need from now on. */
  @Post(':id/change-handler')
  @HttpCode(200)
  @Holding(...lineRoles)
  change(@Id() id: string, @Body() { handler }: NextHandler, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      allow(need, 'change-handler', by);
      await mustWorkAt(by.organisation, handler, tx.manager);
      await this.teller.tell(tx, need, need.changeHandler(by, handler));
      return needResult(need);
    });
  }
}
