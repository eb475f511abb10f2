import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsWritten } from '../fields/is-written.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { MeetingMinutes } from '../model/meeting-minutes.js';
import { mustConvene } from '../model/structure-rights.js';
import { loadMeeting } from './load-meeting.js';

class MinutesInput {
  @IsWritten(50_000)
  text: string;
}

@Controller('directory/v1/meetings')
export class WriteMinutes {
  constructor(private readonly transactions: Transactions) {}

  /** Writes the minutes of a meeting that was held, or writes them anew; earlier versions stay. */
  @Post(':id/minutes')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  write(@Id() id: string, @Body() { text }: MinutesInput, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, structure } = await loadMeeting(tx, id, by);
      mustConvene(by, structure);
      const event = meeting.writeMinutes(by.by());
      tx.say(meeting, event);
      const { version } = event;
      tx.save(MeetingMinutes.of({ meeting: id, version, text, writer: by.person, written: tx.now }));
      return commandResult(meeting);
    });
  }
}
