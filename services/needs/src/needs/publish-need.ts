import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { textsOf } from '../model/need-wording.js';
import { askingRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Publication extends Writing {}

@Controller('needs/v1/needs')
export class PublishNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
  ) {}

  /** Publishes a draft: the level above gets custody. */
  @Post(':id/publish')
  @HttpCode(200)
  @Holding(...askingRoles)
  @Answers(NeedResult)
  async publish(@Id() id: string, @Body() written: Publication, @By() by: Actor): Promise<NeedResult> {
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(
        tx,
        need,
        need.publish(by, places, tx.now),
        written,
        textsOf(need),
      );
      return needResult(need, found);
    });
  }
}
