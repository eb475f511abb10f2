import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { dayOf } from '../model/day.js';
import { meetingStates, type MeetingState } from '../model/meeting-record.js';
import { selectPage } from '../select-page.js';
import { isConvenor, isMemberToday, isReadable, reader } from '../structures/readable.js';
import { MeetingShown, selectMeetings } from './meeting-shown.js';

class WhichMeetings extends Paging {
  @IsOptional()
  @IsUUID()
  structure?: string;

  /** One of the counties of its structure. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsIn(meetingStates)
  state?: MeetingState;

  /** Those that are not over before this day. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  /** Those that begin on this day at the latest. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;

  /** `true`: only those of the structures that the caller is a member of or convenes. */
  @IsOptional()
  @IsIn(['true'])
  mine?: 'true';
}

const select = `${selectMeetings}
  where ${isReadable} and ($6::uuid is null or structure.id = $6) and ($7::text is null or counties @> array[$7])
    and ($8::text is null or meeting.state = $8)
    and ($9::date is null or ends >= $9::date::timestamp at time zone 'Europe/Stockholm')
    and ($10::date is null or starts < ($10::date + 1)::timestamp at time zone 'Europe/Stockholm')
    and ($11::text is null or ${isMemberToday} or ${isConvenor})`;

@Controller('directory/v1/meetings')
export class ListMeetings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Meetings of the structures that the caller may read, by when they begin. */
  @Get()
  @Holding(...roles)
  @Answers(MeetingShown, 'page')
  list(@Query() asked: WhichMeetings, @By() by: Actor): Promise<Page<MeetingShown>> {
    const { structure, county, state, from, to, mine } = asked;
    const values = [...reader(by, dayOf(this.clock.now())), structure, county, state, from, to, mine];
    return selectPage(this.dataSource, { select, order: 'starts, id', values }, asked);
  }
}
