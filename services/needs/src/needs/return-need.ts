import { needTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from './is-written.js';
import { needResult } from './need-result.js';
import { tell } from './tell.js';

export class Returning {
  @IsWritten(needTextLimits.remark)
  reason: string;

  /** What is expected of the level that gets it back. */
  @IsWritten(needTextLimits.remark)
  expected: string;
}

@Controller('needs/v1/needs')
export class ReturnNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: KnownPlaces,
  ) {}

  /** The custodian gives the need back one level down: to who had it there, or to who asks. */
  @Post(':id/return')
  @HttpCode(200)
  @Holding(...lineRoles)
  async return(
    @Id() id: string,
    @Body() { reason, expected }: Returning,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await tell(tx, need, need.return(by, reason, expected, places, tx.now));
      return needResult(need);
    });
  }
}
