import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsUUID, Max, Min } from 'class-validator';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { mustConvene } from '../model/structure-rights.js';
import { noteHeard } from '../networks/note-heard.js';
import { attendanceOf } from './attendance.js';
import { loadMeeting } from './load-meeting.js';

class HeldMeeting {
  /** Who was there, by their references: members, and others whom the directory knows. */
  @IsArray()
  @ArrayMaxSize(300)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attended: string[];

  /** How many others were there. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  guests = 0;
}

@Controller('directory/v1/meetings')
export class HoldMeeting {
  constructor(private readonly transactions: Transactions) {}

  /** Says that a meeting was held, and who was there; a dormant structure wakes by it. */
  @Post(':id/hold')
  @HttpCode(200)
  @Holding(...coordinatingRoles)
  hold(@Id() id: string, @Body() { attended, guests }: HeldMeeting, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { meeting, structure } = await loadMeeting(tx, id, by);
      mustConvene(by, structure);
      const there = await attendanceOf(tx, meeting, attended);
      tx.say(meeting, meeting.hold({ ...there, guests }, tx.now, by.by()));
      for (const reply of [...there.attended, ...there.absent]) tx.save(reply);
      noteHeard(tx, there.attended, 'attendance', meeting.starts);
      const revived = structure.meet(dayOf(meeting.starts), id, dayOf(tx.now), by.by());
      if (revived) tx.say(structure, revived);
      else tx.save(structure);
      return commandResult(meeting);
    });
  }
}
