import { themeTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { leadingRoles } from '../model/theme-guard.js';
import { Theme } from '../model/theme.js';
import { IsWritten } from '../needs/is-written.js';
import { checkWriting, Writing } from '../texts/writing.js';
import { themeResult } from './theme-result.js';

export class ThemeClosing extends Writing {
  @IsOptional()
  @IsWritten(themeTextLimits.remark)
  text?: string;
}

@Controller('needs/v1/themes')
export class CloseTheme {
  constructor(private readonly transactions: Transactions) {}

  /** Who sees to an answered theme ends it; its members judge the help by themselves. */
  @Post(':id/close')
  @HttpCode(200)
  @Holding(...leadingRoles)
  close(@Id() id: string, @Body() written: ThemeClosing, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const theme = await tx.load(Theme, id);
      const event = theme.close(by, written.text);
      checkWriting(event, written);
      tx.say(theme, event);
      return themeResult(theme);
    });
  }
}
