import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { leadingRoles } from '../model/theme-guard.js';
import { answer } from '../model/theme-members.js';
import { Theme } from '../model/theme.js';
import { Answer, mustSaySomething } from '../needs/answer.js';
import { Teller } from '../needs/teller.js';
import { loadMembers, takeSteps } from './steps.js';
import { themeResult } from './theme-result.js';

@Controller('needs/v1/themes')
export class AnswerTheme {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** A response to the joint need: every member gets it, once. */
  @Post(':id/answer')
  @HttpCode(200)
  @Holding(...leadingRoles)
  answer(@Id() id: string, @Body() given: Answer, @By() by: Actor): Promise<CommandResult> {
    mustSaySomething(given);
    return this.transactions.run(async (tx) => {
      const theme = await tx.load(Theme, id);
      const help = { id: tx.newId(), kind: given.kind, text: given.text, pointer: given.pointer };
      await takeSteps(tx, this.teller, answer(theme, await loadMembers(tx, id), by, help, tx.now), given);
      return themeResult(theme);
    });
  }
}
