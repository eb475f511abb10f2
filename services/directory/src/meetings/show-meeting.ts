import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { isReadable, reader } from '../structures/readable.js';
import { noMeeting } from './load-meeting.js';
import { MeetingShown, selectMeetings } from './meeting-shown.js';

@Controller('directory/v1/meetings')
export class ShowMeeting {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A meeting, how many have answered, and what the caller has. */
  @Get(':id')
  @Holding(...roles)
  @Answers(MeetingShown)
  async show(@Id() id: string, @By() by: Actor): Promise<MeetingShown> {
    const select = `${selectMeetings} where meeting.id = $6 and ${isReadable}`;
    const values = [...reader(by, dayOf(this.clock.now())), id];
    const [meeting] = await this.dataSource.query<MeetingShown[]>(select, values);
    if (!meeting) throw noMeeting(id);
    return meeting;
  }
}
