import { Refusal, themeTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { lineRoles, mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { leave } from '../model/theme-members.js';
import { allowOnTheme } from '../model/theme-guard.js';
import { Theme } from '../model/theme.js';
import { IsWritten } from '../needs/is-written.js';
import { Writing } from '../texts/writing.js';
import { Teller } from '../needs/teller.js';
import { RadarSettings } from './radar-settings.js';
import { letHear } from './radar-work.js';
import { takeSteps } from './steps.js';
import { themeResult } from './theme-result.js';

export class Leaving extends Writing {
  @IsUUID()
  need: string;

  @IsWritten(themeTextLimits.remark)
  reason: string;
}

@Controller('needs/v1/themes')
export class LeaveTheme {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly settings: RadarSettings,
  ) {}

  /** A need is a member no longer: whoever leads the theme says so, or the asker of its own need. */
  @Post(':id/leave')
  @HttpCode(200)
  @Holding(...lineRoles)
  leave(@Id() id: string, @Body() written: Leaving, @By() by: Actor): Promise<CommandResult> {
    const { need: leaving, reason } = written;
    return this.transactions.run(async (tx) => {
      const theme = await tx.load(Theme, id);
      const need = await tx.load(Need, leaving);
      if (need.askerOrganisation !== by.organisation) allowOnTheme(theme, 'leave', by);
      if (!mayRead(need, by))
        throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${leaving}.`);
      await takeSteps(tx, this.teller, leave(theme, need, by, reason), written);
      await letHear(tx, [need.id], this.settings.RADAR_DAYS, tx.now);
      return themeResult(theme);
    });
  }
}
