import { IsDay } from '@lanken/contracts';
import { Answers, By, Holding, Id, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsDate, IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { DataSource } from 'typeorm';
import { coordinatingRoles } from '../model/acts-for.js';
import { dayOf, daysAfter } from '../model/day.js';
import { mustKeep } from '../model/structure-rights.js';
import { selectPage } from '../select-page.js';
import { findStructure } from '../structures/load-structure.js';
import { isOn, memberships } from '../structures/memberships.js';
import { waysOfBeingHeard, type WayOfBeingHeard } from './note-heard.js';

class HowQuiet extends Paging {
  /** Not heard for so many days, from 1 to 999. */
  @Matches(/^[1-9]\d{0,2}$/, { message: '$property must be a number of days from 1 to 999' })
  days = '90';
}

class QuietMember {
  @IsUUID()
  person: string;

  @IsString()
  personName: string;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  /** The first day as a member. */
  @IsDay()
  since: string;

  /** When they were last heard for their organisation; null when they never were. */
  @IsOptional()
  @IsDate()
  heard: Date | null;

  /** By an answer to an invitation, at a meeting, by a need, or by a message in the forum. */
  @IsOptional()
  @IsIn(waysOfBeingHeard)
  way: WayOfBeingHeard | null;
}

// Who became a member lately has not been quiet for long.
const select = `
  select membership.person, person.name as "personName", membership.organisation,
    organisation.name as "organisationName", membership.since::text as since, last.at as heard, last.way
  from (select person, organisation, min(starts) as since from ${memberships}
    where membership.structure = $1 and ${isOn('$2')} group by person, organisation) as membership
  join person on person.id = membership.person
  join organisation on organisation.id = membership.organisation
  left join lateral (
    select at, way from heard where heard.person = membership.person and heard.organisation = membership.organisation
    order by at desc limit 1
  ) as last on true
  where greatest(membership.since, (last.at at time zone 'Europe/Stockholm')::date) < $3::date`;

@Controller('directory/v1/structures')
export class ListQuietMembers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Members who have not been heard in a while, those of the longest silence first; for who convenes or keeps the structure. */
  @Get(':id/quiet')
  @Holding(...coordinatingRoles, 'administrator')
  @Answers(QuietMember, 'page')
  async list(@Id() id: string, @Query() asked: HowQuiet, @By() by: Actor): Promise<Page<QuietMember>> {
    const today = dayOf(this.clock.now());
    const { structure } = await findStructure(this.dataSource.manager, id, by, today);
    mustKeep(by, structure);
    const values = [id, today, daysAfter(today, -Number(asked.days))];
    return selectPage(this.dataSource, { select, order: 'heard nulls first, since, person', values }, asked);
  }
}
