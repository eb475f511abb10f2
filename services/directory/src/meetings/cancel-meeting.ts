import { meetingTextLimits } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { mustConvene } from '../model/structure-rights.js';
import { tellOfMeeting } from '../notices/tell-members.js';
import { loadMeeting } from './load-meeting.js';

class Cancellation {
  @IsWritten(meetingTextLimits.reason)
  reason: string;
}

@Controller('directory/v1/meetings')
export class CancelMeeting {
  constructor(private readonly transactions: Transactions) {}

  /** Cancels a meeting that was called. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  cancel(@Id() id: string, @Body() { reason }: Cancellation, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, structure } = await loadMeeting(tx, id, by);
      mustConvene(by, structure);
      tx.say(meeting, meeting.cancel(reason, tx.now, by.by()));
      await tellOfMeeting(tx, meeting, 'meeting_cancelled', by.person);
      return commandResult(meeting);
    });
  }
}
