import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { askingRoles } from '../model/need-reading.js';
import { needResult } from './need-result.js';
import { tell } from './tell.js';

@Controller('needs/v1/needs')
export class PublishNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: KnownPlaces,
  ) {}

  /** Publishes a draft: the level above gets custody. */
  @Post(':id/publish')
  @HttpCode(200)
  @Holding(...askingRoles)
  async publish(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await tell(tx, need, need.publish(by, places, tx.now));
      return needResult(need);
    });
  }
}
