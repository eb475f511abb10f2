import { meetingTextLimits, roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { IsWritten } from '../fields/is-written.js';
import { dayOf } from '../model/day.js';
import { loadAction } from './load-action.js';

class Settlement {
  /** `done`, or `dropped` with a reason */
  @IsIn(['done', 'dropped'])
  outcome: 'done' | 'dropped';

  @IsOptional()
  @IsWritten(meetingTextLimits.reason)
  reason?: string;
}

@Controller('directory/v1/meetings')
export class SettleAction {
  constructor(private readonly transactions: Transactions) {}

  /** Says that an action is done, or is not to be done after all: by the convenor, or by whose it is to do. */
  @Post(':id/actions/:action/settle')
  @HttpCode(200)
  @Holding(...roles)
  settle(
    @Id() id: string,
    @Id('action') actionId: string,
    @Body() { outcome, reason }: Settlement,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, action } = await loadAction(tx, { meeting: id, action: actionId }, by);
      tx.say(meeting, action.settle(outcome, reason ?? undefined, dayOf(tx.now), by.by()));
      tx.save(action);
      return commandResult(meeting);
    });
  }
}
