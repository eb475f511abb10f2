import { Refusal } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { leadingRoles } from '../model/theme-guard.js';
import { join } from '../model/theme-members.js';
import { Theme } from '../model/theme.js';
import { Teller } from '../needs/teller.js';
import { takeSteps } from './steps.js';
import { themeResult } from './theme-result.js';

export class Joining {
  @IsUUID()
  need: string;
}

@Controller('needs/v1/themes')
export class JoinTheme {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** A need becomes a member, and gets the responses that the theme has already. */
  @Post(':id/join')
  @HttpCode(200)
  @Holding(...leadingRoles)
  join(@Id() id: string, @Body() { need: joining }: Joining, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const theme = await tx.load(Theme, id);
      const need = await tx.load(Need, joining);
      if (!mayRead(need, by))
        throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${joining}.`);
      await takeSteps(tx, this.teller, join(theme, need, by, tx.now));
      return themeResult(theme);
    });
  }
}
