import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { allowThemeRedaction } from '../model/theme-redacting.js';
import { networkRoles } from '../model/need-reading.js';
import { Theme } from '../model/theme.js';
import { Teller } from '../needs/teller.js';
import { themeResult } from '../themes/theme-result.js';
import { blankAcross, loadThemesAround } from './blank-across.js';
import { blankTheme } from './blank-theme.js';
import { RedactionAsked } from './redaction-asked.js';

@Controller('needs/v1/themes')
export class RedactTheme {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Blanks texts of a joint need, for ever, and in each of its members what came from there. */
  @Post(':id/redact')
  @HttpCode(200)
  @Holding(...networkRoles, 'administrator')
  redact(
    @Id() id: string,
    @Body() { texts, reason }: RedactionAsked,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const themes = await loadThemesAround(tx, [id]);
      const theme = await tx.load(Theme, id);
      allowThemeRedaction(theme, by);
      const order = { by: by.by(), reason };
      const wordings = await blankTheme(tx, theme, texts, order);
      await blankAcross(tx, this.teller, themes, wordings, [id], order);
      return themeResult(theme);
    });
  }
}
