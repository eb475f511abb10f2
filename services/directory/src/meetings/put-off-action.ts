import { meetingTextLimits, roles } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsWritten } from '../fields/is-written.js';
import { dayOf } from '../model/day.js';
import { loadAction } from './load-action.js';

class LaterDay {
  @IsCalendarDay()
  due: string;

  @IsWritten(meetingTextLimits.reason)
  reason: string;
}

@Controller('directory/v1/meetings')
export class PutOffAction {
  constructor(private readonly transactions: Transactions) {}

  /** Gives an action a later day, and says why: by the convenor, or by whose it is to do. */
  @Post(':id/actions/:action/put-off')
  @HttpCode(200)
  @Holding(...roles)
  putOff(
    @Id() id: string,
    @Id('action') actionId: string,
    @Body() { due, reason }: LaterDay,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, action } = await loadAction(tx, { meeting: id, action: actionId }, by);
      tx.say(meeting, action.putOff(due, reason, dayOf(tx.now), by.by()));
      tx.save(action);
      return commandResult(meeting);
    });
  }
}
