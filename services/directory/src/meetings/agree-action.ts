import { meetingTextLimits } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsLine } from '../fields/is-line.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { MeetingAction } from '../model/meeting-action.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';
import { mustConvene } from '../model/structure-rights.js';
import { referred } from '../referred.js';
import { loadMeeting } from './load-meeting.js';

class NewAction {
  @IsLine(meetingTextLimits.action)
  what: string;

  /** Whose it is to do. */
  @IsUUID()
  organisation: string;

  /** Who does it there; where nobody is named, whoever coordinates there. */
  @IsOptional()
  @IsUUID()
  person?: string;

  /** The last day. */
  @IsCalendarDay()
  due: string;
}

@Controller('directory/v1/meetings')
export class AgreeAction {
  constructor(private readonly transactions: Transactions) {}

  /** Keeps what a meeting has agreed that somebody does; answers with the action's id and the meeting's sequence. */
  @Post(':id/actions')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  agree(@Id() id: string, @Body() input: NewAction, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, structure } = await loadMeeting(tx, id, by);
      mustConvene(by, structure);
      await referred(tx, Organisation, input.organisation, '/organisation');
      if (input.person) await referred(tx, Person, input.person, '/person');
      const action = new MeetingAction();
      const terms = { ...input, id: tx.newId(), person: input.person ?? null };
      tx.say(meeting, action.agree(meeting, terms, dayOf(tx.now), by.by()));
      tx.save(action);
      return commandResult({ id: action.id, sequence: meeting.sequence });
    });
  }
}
