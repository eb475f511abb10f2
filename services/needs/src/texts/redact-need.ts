import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { lockCommitments } from '../clocks/read-commitments.js';
import { crossingTexts, themesIn } from '../model/crossing-texts.js';
import { lineRoles } from '../model/need-reading.js';
import { allowRedaction } from '../model/need-redacting.js';
import { Need } from '../model/need.js';
import { needResult } from '../needs/need-result.js';
import { asSaid, readPast } from '../needs/read-past.js';
import { Teller } from '../needs/teller.js';
import { blankAcross, loadThemesAround } from './blank-across.js';
import { blankNeed } from './blank-need.js';
import { RedactionAsked } from './redaction-asked.js';

@Controller('needs/v1/needs')
export class RedactNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /**
   * Blanks texts that should not have been said, for ever, wherever they stand in the need and in what was said of it, and
   * what came through a theme also there and in its other members.
   */
  @Post(':id/redact')
  @HttpCode(200)
  @Holding(...lineRoles, 'administrator')
  redact(
    @Id() id: string,
    @Body() { texts, reason }: RedactionAsked,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const themes = await loadThemesAround(tx, themesIn(asSaid(await readPast(tx.manager, `need/${id}`))));
      await lockCommitments(tx, id);
      const need = await tx.load(Need, id);
      allowRedaction(need, by);
      const order = { by: by.by(), reason };
      const crossing = crossingTexts(need, asSaid(await readPast(tx.manager, `need/${id}`)));
      const blanked = await blankNeed(tx, this.teller, need, texts, order);
      const shared = new Set(crossing.map(([, text]) => text).filter((text) => blanked.has(text)));
      if (shared.size) await blankAcross(tx, this.teller, themes, shared, [id], order);
      return needResult(need);
    });
  }
}
