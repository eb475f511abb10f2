import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { leadingRoles } from '../model/theme-guard.js';
import { Theme } from '../model/theme.js';
import { themeResult } from './theme-result.js';

@Controller('needs/v1/themes')
export class ActivateTheme {
  constructor(private readonly transactions: Transactions) {}

  /** Who sees to the theme begins to work on it. */
  @Post(':id/activate')
  @HttpCode(200)
  @Holding(...leadingRoles)
  activate(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const theme = await tx.load(Theme, id);
      tx.say(theme, theme.activate(by));
      return themeResult(theme);
    });
  }
}
