import { Answers, By, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';
import { allow } from '../model/need-guard.js';
import { NeedVersion } from '../model/need-version.js';
import { Need } from '../model/need.js';
import { askingRoles } from '../model/need-reading.js';
import { needResult, NeedResult } from './need-result.js';
import { NeedWords } from './need-words.js';
import { Teller } from './teller.js';

@Controller('needs/v1/needs')
export class ReviseNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
  ) {}

  /** The asker writes its words anew, a draft's or a published need's: what is left out is gone. Every version is kept. */
  @Put(':id')
  @Holding(...askingRoles)
  @Answers(NeedResult)
  async revise(
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() words: NeedWords,
    @By() by: Actor,
  ): Promise<NeedResult> {
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      allow(need, 'revise', by);
      matches({ sequence: need.version }, seen);
      const before = NeedVersion.of(need);
      const found = await this.teller.tell(tx, need, need.revise(words, by, places, tx.now), words);
      tx.save(before);
      return needResult(need, found);
    });
  }
}
