import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { allow } from '../model/need-guard.js';
import { mustWorkAt } from './must-work-at.js';
import { needResult } from './need-result.js';
import { Teller } from './teller.js';

export class Handling {
  /** The person who handles the need, of the custodian's organisation; the caller unless told. */
  @IsOptional()
  @IsUUID()
  handler?: string;
}

@Controller('needs/v1/needs')
export class StartHandling {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian takes the need in hand. */
  @Post(':id/start-handling')
  @HttpCode(200)
  @Holding(...lineRoles)
  startHandling(@Id() id: string, @Body() { handler }: Handling, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      allow(need, 'start-handling', by);
      if (handler && handler !== by.person) await mustWorkAt(by.organisation, handler, tx.manager);
      await this.teller.tell(tx, need, need.startHandling(by, handler ?? by.person));
      return needResult(need);
    });
  }
}
