import { needTextLimits } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { lockThemeOf, resumeInTheme } from '../themes/resume-in-theme.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Appeal extends Writing {
  /** Why. */
  @IsWritten(needTextLimits.remark)
  text: string;
}

@Controller('needs/v1/needs')
export class AppealDecline {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
  ) {}

  /** The asker does not accept the decline: the level above gets the need; once per level. */
  @Post(':id/appeal')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  async appeal(@Id() id: string, @Body() written: Appeal, @By() by: Actor): Promise<NeedResult> {
    const { text } = written;
    const places = await this.places.now();
    return this.transactions.run(async (tx) => {
      await lockThemeOf(tx, id);
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.appeal(by, text, places, tx.now), written);
      await resumeInTheme(tx, this.teller, need, by);
      return needResult(need, found);
    });
  }
}
