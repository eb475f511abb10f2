import { needTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsWritten } from './is-written.js';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { networkRoles } from '../model/need-reading.js';
import { needResult } from './need-result.js';

export class Escalation {
  /** What the custodian tried before passing the need up. */
  @IsWritten(needTextLimits.tried)
  tried: string;
}

@Controller('needs/v1/needs')
export class EscalateNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: KnownPlaces,
  ) {}

  /** The custodian passes the need up a level. */
  @Post(':id/escalate')
  @HttpCode(200)
  @Holding(...networkRoles)
  async escalate(@Id() id: string, @Body() { tried }: Escalation, @By() by: Actor): Promise<CommandResult> {
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      tx.say(need, need.escalate(by, tried, places, tx.now));
      return needResult(need);
    });
  }
}
