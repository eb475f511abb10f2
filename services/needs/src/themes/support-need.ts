import { Refusal, themeTextLimits } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsNull } from 'typeorm';
import { lineRoles, mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { Support, type Supported } from '../model/support.js';
import { isReadable } from '../model/theme-guard.js';
import { Theme } from '../model/theme.js';
import { IsWritten } from '../needs/is-written.js';
import { checkWriting, Writing } from '../texts/writing.js';
import { RadarSettings } from './radar-settings.js';
import { letHear } from './radar-work.js';

export class WeToo extends Writing {
  /** What it looks like with us. */
  @IsOptional()
  @IsWritten(themeTextLimits.remark)
  text?: string;
}

@Controller('needs/v1')
export class SupportNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: RadarSettings,
  ) {}

  /** We too: the caller's organisation needs the same as another's need asks for. */
  @Post('needs/:id/support')
  @HttpCode(200)
  @Holding(...lineRoles)
  need(@Id() id: string, @Body() written: WeToo, @By() by: Actor): Promise<CommandResult> {
    return this.give({ need: id }, by, written);
  }

  /** It does not any more. */
  @Post('needs/:id/withdraw-support')
  @HttpCode(200)
  @Holding(...lineRoles)
  noLongerNeed(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.withdraw({ need: id }, by);
  }

  /** We too: the caller's organisation has the joint need, without a need of its own. */
  @Post('themes/:id/support')
  @HttpCode(200)
  @Holding(...lineRoles)
  theme(@Id() id: string, @Body() written: WeToo, @By() by: Actor): Promise<CommandResult> {
    return this.give({ theme: id }, by, written);
  }

  /** It does not any more. */
  @Post('themes/:id/withdraw-support')
  @HttpCode(200)
  @Holding(...lineRoles)
  noLongerTheme(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.withdraw({ theme: id }, by);
  }

  private give(what: Supported, by: Actor, written: WeToo): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      await mustBeSupportable(tx, what, by);
      const support = await supportOf(tx, what, by);
      const event = support.give(by, written.text);
      checkWriting(event, written);
      tx.say(support, event);
      if (what.need) await letHear(tx, [what.need], this.settings.RADAR_DAYS, tx.now);
      return commandResult(support);
    });
  }

  private withdraw(what: Supported, by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const support = await supportOf(tx, what, by);
      tx.say(support, support.withdraw(by));
      return commandResult(support);
    });
  }
}

/** The lock on what is supported lets two commands of one organisation come one after the other. */
async function supportOf(tx: Transaction, { need, theme }: Supported, by: Actor): Promise<Support> {
  const { organisation } = by;
  await tx.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `support/${organisation}/${need ?? theme}`,
  ]);
  const given = await tx.manager.findOneBy(Support, {
    organisation,
    need: need ?? IsNull(),
    theme: theme ?? IsNull(),
  });
  return given ?? Support.by(by, tx.newId(), { need, theme });
}

async function mustBeSupportable(tx: Transaction, { need, theme }: Supported, by: Actor): Promise<void> {
  if (theme) {
    const found = await tx.manager.findOneBy(Theme, { id: theme });
    if (!found || !isReadable(found, by))
      throw new Refusal('not-found', 'theme-not-found', `There is no theme with the id ${theme}.`);
    return;
  }
  const found = await tx.manager.findOneBy(Need, { id: need! });
  if (!found || !mayRead(found, by))
    throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need}.`);
  if (found.askerOrganisation === by.organisation)
    throw new Refusal('conflict', 'support-own', 'It is your own organisation’s need: others support it.');
}
