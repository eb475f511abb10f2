import { needTextLimits } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Returning extends Writing {
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
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
  ) {}

  /** The custodian gives the need back one level down: to who had it there, or to who asks. */
  @Post(':id/return')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  async return(@Id() id: string, @Body() written: Returning, @By() by: Actor): Promise<NeedResult> {
    const { reason, expected } = written;
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(
        tx,
        need,
        need.return(by, reason, expected, places, tx.now),
        written,
      );
      return needResult(need, found);
    });
  }
}
