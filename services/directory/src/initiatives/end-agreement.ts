import { agreementTextLimits, Refusal } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { Agreement } from '../model/agreement.js';
import { dayOf } from '../model/day.js';

class EndOfAgreement {
  @IsWritten(agreementTextLimits.reason)
  reason: string;

  /** The last day on which it holds: today, unless told. */
  @IsOptional()
  @IsCalendarDay()
  lastDay?: string;
}

@Controller('directory/v1/agreements')
export class EndAgreement {
  constructor(private readonly transactions: Transactions) {}

  /** Ends an agreement before its last day; one of its parties does. */
  @Post(':id/end')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  end(
    @Id() id: string,
    @Body() { reason, lastDay }: EndOfAgreement,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const agreement = await tx.load(Agreement, id);
      if (!agreement.parties.includes(by.organisation))
        throw new Refusal('forbidden', 'not-allowed', 'An agreement is ended by one of its parties.');
      const today = dayOf(tx.now);
      tx.say(agreement, agreement.end(lastDay ?? today, reason, today, by.by()));
      return commandResult(agreement);
    });
  }
}
