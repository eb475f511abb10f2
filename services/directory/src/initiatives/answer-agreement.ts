import { agreementTextLimits } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { Agreement } from '../model/agreement.js';
import { speakingFor } from './speaking-for.js';

class YesToAgreement {
  /** Left out for one's own. By who has entered it, for a party in which nobody could answer here. */
  @IsOptional()
  @IsUUID()
  organisation?: string;
}

class NoToAgreement extends YesToAgreement {
  @IsWritten(agreementTextLimits.reason)
  reason: string;
}

@Controller('directory/v1/agreements')
export class AnswerAgreement {
  constructor(private readonly transactions: Transactions) {}

  /** Confirms an agreement; with the last party it holds. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  confirm(
    @Id() id: string,
    @Body() { organisation }: YesToAgreement,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const agreement = await tx.load(Agreement, id);
      const replaces = agreement.replaces ? await tx.load(Agreement, agreement.replaces) : undefined;
      const party = await speakingFor(tx, by, { organisation, lead: agreement.enteredBy });
      tx.say(agreement, agreement.confirm(party, replaces, by.by()));
      if (replaces) tx.save(replaces);
      return commandResult(agreement);
    });
  }

  /** Does not confirm it, and says why. */
  @Post(':id/decline')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  decline(
    @Id() id: string,
    @Body() { reason, organisation }: NoToAgreement,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const agreement = await tx.load(Agreement, id);
      const party = await speakingFor(tx, by, { organisation, lead: agreement.enteredBy });
      tx.say(agreement, agreement.decline(party, reason, by.by()));
      return commandResult(agreement);
    });
  }
}
