import { IsDay, roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { dayOf } from '../model/day.js';
import { byName, selectPage } from '../select-page.js';
import { coordinating, isOn, memberships } from './memberships.js';
import { findStructure } from './load-structure.js';

class WhichMembers extends Paging {
  /** Those of this day: of today, unless told. */
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

class MemberShown {
  /** The membership; absent where members hold a role. */
  @IsOptional()
  @IsUUID()
  membership: string | null;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  /** Absent while the organisation names nobody and nobody coordinates there. */
  @IsOptional()
  @IsUUID()
  person: string | null;

  @IsOptional()
  @IsString()
  personName: string | null;

  @IsDay()
  from: string;

  @IsOptional()
  @IsDay()
  to: string | null;
}

// A member organisation in which nobody can be called is shown too: somebody has to see to it.
const select = `
  select membership.id as membership, membership.organisation, organisation.name as "organisationName", membership.person,
    person.name as "personName", membership.starts::text as "from", membership.ends::text as "to"
  from (
    select id, organisation, person, starts, ends from ${memberships} where structure = $1 and ${isOn('$2')}
    union all
    select id, organisation, person, starts, ends from structure_member membership
    where structure = $1 and person is null and ${isOn('$2')} and not exists (
      select from held_appointment held where held.organisation = membership.organisation
        and held.role in (${coordinating}) and $2::date between held.starts and coalesce(held.ends, 'infinity'))
  ) as membership
  join organisation on organisation.id = membership.organisation
  left join person on person.id = membership.person`;

@Controller('directory/v1/structures')
export class ListMembers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The members of a structure by their organisation's name. */
  @Get(':id/members')
  @Holding(...roles)
  @Answers(MemberShown, 'page')
  async list(@Id() id: string, @Query() asked: WhichMembers, @By() by: Actor): Promise<Page<MemberShown>> {
    const today = dayOf(this.clock.now());
    await findStructure(this.dataSource.manager, id, by, today);
    const values = [id, asked.day ?? today];
    const order = `${byName('"organisationName"')}, ${byName('"personName"')}, person`;
    return selectPage(this.dataSource, { select, order, values }, asked);
  }
}
