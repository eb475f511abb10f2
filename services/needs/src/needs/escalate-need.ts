import { clearableTexts, needTextLimits, type ClearableText } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsArray, IsIn, IsOptional } from 'class-validator';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Escalation extends Writing {
  /** What the custodian tried before passing the need up. */
  @IsWritten(needTextLimits.tried)
  tried: string;

  /** Of a restricted need: the texts that the level above may read besides from now on. */
  @IsOptional()
  @IsArray()
  @IsIn(clearableTexts, { each: true })
  clear?: ClearableText[];
}

@Controller('needs/v1/needs')
export class EscalateNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
  ) {}

  /** The custodian passes the need up a level. */
  @Post(':id/escalate')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  async escalate(@Id() id: string, @Body() written: Escalation, @By() by: Actor): Promise<NeedResult> {
    const { tried, clear } = written;
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(
        tx,
        need,
        need.escalate(by, tried, places, tx.now, clear),
        written,
      );
      return needResult(need, found);
    });
  }
}
