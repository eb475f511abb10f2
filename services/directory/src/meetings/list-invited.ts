import { invitationAnswers, roles, type InvitationAnswer } from '@lanken/contracts';
import { Answers, By, Holding, Id, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsBoolean, IsDate, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { byName, selectPage } from '../select-page.js';
import { invited } from './invited.js';
import { meetingForConcerned } from './meeting-for-concerned.js';

class WhichInvited extends Paging {
  /** Those who have answered so, or not yet: `none`. */
  @IsOptional()
  @IsIn([...invitationAnswers, 'none'])
  answer?: InvitationAnswer | 'none';
}

class InvitedShown {
  @IsUUID()
  person: string;

  @IsString()
  personName: string;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsOptional()
  @IsIn(invitationAnswers)
  answer: InvitationAnswer | null;

  @IsOptional()
  @IsDate()
  answered: Date | null;

  /** Unknown before the meeting was held. */
  @IsOptional()
  @IsBoolean()
  attended: boolean | null;
}

const select = `
  select invited.person, person.name as "personName", invited.organisation, organisation.name as "organisationName",
    answer, answered, attended
  from ${invited}
  join person on person.id = invited.person
  join organisation on organisation.id = invited.organisation
  where $4::text is null or coalesce(answer, 'none') = $4`;

@Controller('directory/v1/meetings')
export class ListInvited {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whom a meeting concerns, with their answers and whether they were there, by their organisation's name. */
  @Get(':id/invited')
  @Holding(...roles)
  @Answers(InvitedShown, 'page')
  async list(@Id() id: string, @Query() asked: WhichInvited, @By() by: Actor): Promise<Page<InvitedShown>> {
    const today = dayOf(this.clock.now());
    const { structure } = await meetingForConcerned(this.dataSource.manager, id, by, today);
    const values = [id, structure.id, today, asked.answer];
    const order = `${byName('"organisationName"')}, ${byName('"personName"')}, person`;
    return selectPage(this.dataSource, { select, order, values }, asked);
  }
}
