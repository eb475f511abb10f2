import { By, CommandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { allow } from '../model/need-guard.js';
import { needResult } from './need-result.js';
import { NeedWords } from './need-words.js';

@Controller('needs/v1/needs')
export class ReviseDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: KnownPlaces,
  ) {}

  /** Writes a draft anew: what is left out is gone. */
  @Put(':id')
  @Holding('municipal_coordinator', 'county_coordinator')
  async revise(
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() words: NeedWords,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      allow(need, 'revise', by);
      matches({ sequence: need.version }, seen);
      const revised = need.revise(words, by, places, tx.now);
      if (revised) tx.say(need, revised);
      else tx.save(need);
      return needResult(need);
    });
  }
}
