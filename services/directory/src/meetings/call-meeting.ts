import { By, CommandResult, commandResult, Holding, Id, LocatedAt, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { coordinatingRoles } from '../model/acts-for.js';
import { Meeting } from '../model/meeting.js';
import { mustConvene } from '../model/structure-rights.js';
import { tellOfMeeting } from '../notices/tell-members.js';
import { loadStructure } from '../structures/load-structure.js';
import { MeetingInput, meetingTermsOf } from './meeting-input.js';

@Controller('directory/v1/structures')
export class CallMeeting {
  constructor(private readonly transactions: Transactions) {}

  /** Calls the members of a structure, or of a network, to a meeting: whoever is a member is invited. */
  @Post(':id/meetings')
  @LocatedAt('/directory/v1/meetings')
  @Holding(...coordinatingRoles)
  call(@Id() id: string, @Body() input: MeetingInput, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustConvene(by, structure);
      const meeting = new Meeting();
      const terms = { ...meetingTermsOf(input), id: tx.newId(), organizer: by.person };
      tx.say(meeting, meeting.call(structure, terms, tx.now, by.by()));
      await tellOfMeeting(tx, meeting, 'meeting_called', by.person);
      return commandResult(meeting);
    });
  }
}
