import { Transactions } from '@lanken/messaging';
import { Answers, By, Holding, type Actor } from '@lanken/http';
import { Body, Controller, Post } from '@nestjs/common';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { NeedWords } from './need-words.js';
import { askingRoles } from '../model/need-reading.js';
import { mustExist } from './must-exist.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class NewNeed extends NeedWords {
  /** Publishes it at once. */
  @IsOptional()
  @IsBoolean()
  publish?: boolean;

  /** The organisation that asks, a municipality or an association, where its county writes for it. */
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;
}

@Controller('needs/v1/needs')
export class DraftNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
  ) {}

  /** Drafts a need, for the own organisation or on behalf of one of the county, and publishes it at once when told to. */
  @Post()
  @Holding(...askingRoles)
  @Answers(NeedResult)
  async draft(@Body() written: NewNeed, @By() by: Actor): Promise<NeedResult> {
    const places = await this.places.now();
    const { publish, onBehalfOf } = written;
    return this.transactions.run(async (tx) => {
      const asker = onBehalfOf ? await mustExist(onBehalfOf, '/onBehalfOf', tx.manager) : undefined;
      const need = Need.draft(tx.newId(), written, by, places, tx.now, asker);
      const event = publish ? need.publish(by, places, tx.now) : undefined;
      return needResult(need, await this.teller.tell(tx, need, event, written));
    });
  }
}
