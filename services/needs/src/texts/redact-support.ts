import { Refusal } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { lineRoles, speaksForOrganisation } from '../model/need-reading.js';
import { allowRedaction } from '../model/need-redacting.js';
import { Need } from '../model/need.js';
import { Support } from '../model/support.js';
import { allowThemeRedaction } from '../model/theme-redacting.js';
import { Theme } from '../model/theme.js';
import { blankSupport } from './blank-supports.js';
import { ReasonOfRedaction } from './redaction-asked.js';

@Controller('needs/v1/supports')
export class RedactSupport {
  constructor(private readonly transactions: Transactions) {}

  /** Blanks, for ever, what an organisation wrote with "we too"; its own may, and who may have the need or the theme redacted. */
  @Post(':id/redact')
  @HttpCode(200)
  @Holding(...lineRoles, 'administrator')
  redact(@Id() id: string, @Body() { reason }: ReasonOfRedaction, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const support = await tx.load(Support, id);
      await allow(tx, support, by);
      if (!(await blankSupport(tx, id, () => true, { by: by.by(), reason })))
        throw new Refusal('conflict', 'redacted-already', 'The support has no text, or none any more.');
      return commandResult(support);
    });
  }
}

async function allow({ manager }: Transaction, support: Support, by: Actor): Promise<void> {
  if (speaksForOrganisation(by) && by.organisation === support.organisation) return;
  if (support.need) allowRedaction(await manager.findOneByOrFail(Need, { id: support.need }), by);
  else allowThemeRedaction(await manager.findOneByOrFail(Theme, { id: support.theme! }), by);
}
