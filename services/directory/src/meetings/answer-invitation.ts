import { invitationAnswers, roles, type InvitationAnswer } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { MeetingReply } from '../model/meeting-reply.js';
import { mustTakePart } from '../model/structure-rights.js';
import { noteHeard } from '../networks/note-heard.js';
import { loadMeeting } from './load-meeting.js';

class AnswerToInvitation {
  @IsIn(invitationAnswers)
  answer: InvitationAnswer;
}

@Controller('directory/v1/meetings')
export class AnswerInvitation {
  constructor(private readonly transactions: Transactions) {}

  /** Says whether the caller comes, for themselves. */
  @Post(':id/answer')
  @HttpCode(200)
  @Holding(...roles)
  answer(@Id() id: string, @Body() { answer }: AnswerToInvitation, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, structure, member } = await loadMeeting(tx, id, by);
      mustTakePart(by, structure, member);
      const { person, organisation } = by;
      const known = await tx.manager.findOneBy(MeetingReply, { meeting: id, person });
      const reply = known ?? MeetingReply.of(id, person, organisation);
      const answered = meeting.answer(reply, answer, tx.now, by.by());
      if (answered) {
        tx.say(meeting, answered);
        tx.save(reply);
        noteHeard(tx, [{ person, organisation }], 'answer', tx.now);
      }
      return commandResult(meeting);
    });
  }
}
