import { themeTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { leadingRoles } from '../model/theme-guard.js';
import { dismiss } from '../model/theme-members.js';
import { Theme } from '../model/theme.js';
import { IsWritten } from '../needs/is-written.js';
import { Writing } from '../texts/writing.js';
import { Teller } from '../needs/teller.js';
import { loadMembers, takeSteps } from './steps.js';
import { themeResult } from './theme-result.js';

export class Dismissal extends Writing {
  /** Why the needs are not one joint need; the radar learns from it. */
  @IsWritten(themeTextLimits.remark)
  reason: string;
}

@Controller('needs/v1/themes')
export class DismissTheme {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The needs are not one joint need: they go on by themselves. */
  @Post(':id/dismiss')
  @HttpCode(200)
  @Holding(...leadingRoles)
  dismiss(@Id() id: string, @Body() written: Dismissal, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const theme = await tx.load(Theme, id);
      await takeSteps(
        tx,
        this.teller,
        dismiss(theme, await loadMembers(tx, id), by, written.reason),
        written,
      );
      return themeResult(theme);
    });
  }
}
