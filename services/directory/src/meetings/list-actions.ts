import { IsDay, roles } from '@lanken/contracts';
import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { actionStates, type ActionState } from '../model/meeting-action.js';
import { selectPage } from '../select-page.js';
import { coordinating } from '../structures/memberships.js';
import { isConcerned, reader } from '../structures/readable.js';

class WhichActions extends Paging {
  @IsOptional()
  @IsUUID()
  meeting?: string;

  @IsOptional()
  @IsUUID()
  structure?: string;

  @IsOptional()
  @IsIn(actionStates)
  state?: ActionState;

  /** `true`: only those that are open although their day has passed. */
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';

  /** `true`: only those that are the caller's to do. */
  @IsOptional()
  @IsIn(['true'])
  mine?: 'true';
}

class ActionShown {
  @IsUUID()
  id: string;

  @IsUUID()
  meeting: string;

  @IsString()
  meetingTitle: string;

  @IsUUID()
  structure: string;

  @IsString()
  what: string;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsOptional()
  @IsUUID()
  person: string | null;

  @IsOptional()
  @IsString()
  personName: string | null;

  @IsDay()
  due: string;

  @IsIn(actionStates)
  state: ActionState;

  @IsOptional()
  @IsDay()
  settled: string | null;

  @IsBoolean()
  overdue: boolean;
}

const isOverdue = `(meeting_action.state = 'open' and due < $5::date)`;
const isMine = `(case when meeting_action.person is not null then meeting_action.person = $4
  else meeting_action.organisation = $2 and $1 in (${coordinating}) end)`;
const select = `
  select meeting_action.id, meeting_action.meeting, meeting.title as "meetingTitle", meeting.structure, what,
    meeting_action.organisation, organisation.name as "organisationName", meeting_action.person,
    person.name as "personName", due::text as due, meeting_action.state, settled::text as settled,
    ${isOverdue} as overdue
  from meeting_action
  join meeting on meeting.id = meeting_action.meeting
  join structure on structure.id = meeting.structure
  join organisation on organisation.id = meeting_action.organisation
  left join person on person.id = meeting_action.person
  where (${isConcerned} or ${isMine}) and ($6::uuid is null or meeting.id = $6)
    and ($7::uuid is null or structure.id = $7) and ($8::text is null or meeting_action.state = $8)
    and ($9::text is null or ${isOverdue}) and ($10::text is null or ${isMine})`;

@Controller('directory/v1/actions')
export class ListActions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What meetings have agreed that somebody does, by the day it is due; for those who take part, and whose it is. */
  @Get()
  @Holding(...roles)
  @Answers(ActionShown, 'page')
  list(@Query() asked: WhichActions, @By() by: Actor): Promise<Page<ActionShown>> {
    const { meeting, structure, state, overdue, mine } = asked;
    const values = [...reader(by, dayOf(this.clock.now())), meeting, structure, state, overdue, mine];
    return selectPage(this.dataSource, { select, order: 'due, id', values }, asked);
  }
}
