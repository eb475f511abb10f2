import { By, CommandResult, commandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Put } from '@nestjs/common';
import { coordinatingRoles } from '../model/acts-for.js';
import { MeetingReply } from '../model/meeting-reply.js';
import { mustConvene } from '../model/structure-rights.js';
import { tellOfMeeting } from '../notices/tell-members.js';
import { loadMeeting } from './load-meeting.js';
import { MeetingInput, meetingTermsOf } from './meeting-input.js';

@Controller('directory/v1/meetings')
export class MoveMeeting {
  constructor(private readonly transactions: Transactions) {}

  /** Gives a called meeting another time or place, title or agenda; those invited answer anew when the time is another. */
  @Put(':id')
  @Holding(...coordinatingRoles)
  move(
    @Id() id: string,
    @Body() input: MeetingInput,
    @IfMatch() seen: number,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, structure } = await loadMeeting(tx, id, by);
      mustConvene(by, structure);
      matches(meeting, seen);
      const replies = await tx.manager.findBy(MeetingReply, { meeting: id });
      const moved = meeting.move(meetingTermsOf(input), replies, tx.now, by.by());
      if (moved) {
        tx.say(meeting, moved);
        await tellOfMeeting(tx, meeting, 'meeting_moved', by.person);
        for (const reply of replies) tx.save(reply);
      }
      return commandResult(meeting);
    });
  }
}
