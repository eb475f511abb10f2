import { themeTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { leadingRoles } from '../model/theme-guard.js';
import { confirm } from '../model/theme-members.js';
import { Theme } from '../model/theme.js';
import { IsWritten } from '../needs/is-written.js';
import { Writing } from '../texts/writing.js';
import { Teller } from '../needs/teller.js';
import { RadarSettings } from './radar-settings.js';
import { letHear } from './radar-work.js';
import { loadNeeds, takeSteps } from './steps.js';
import { themeResult } from './theme-result.js';

export class Confirmation extends Writing {
  /** What it is called from now on; as proposed unless told. */
  @IsOptional()
  @IsWritten(themeTextLimits.title)
  title?: string;

  @IsOptional()
  @IsWritten(themeTextLimits.description)
  description?: string;

  /** The needs that join; all that are proposed unless told. What is left out is not proposed to this theme again. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  needs?: string[];
}

@Controller('needs/v1/themes')
export class ConfirmTheme {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly settings: RadarSettings,
  ) {}

  /** A suggested theme is one joint need: its needs join it, and who confirms it sees to it. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Holding(...leadingRoles)
  confirm(@Id() id: string, @Body() written: Confirmation, @By() by: Actor): Promise<CommandResult> {
    const { needs, title, description } = written;
    return this.transactions.run(async (tx) => {
      const theme = await tx.load(Theme, id);
      const joining = await loadNeeds(tx, needs ?? theme.proposed);
      await takeSteps(tx, this.teller, confirm(theme, joining, by, { title, description }, tx.now), written);
      // Others may say the same as those that were left out.
      await letHear(tx, theme.leftOut, this.settings.RADAR_DAYS, tx.now);
      return themeResult(theme);
    });
  }
}
