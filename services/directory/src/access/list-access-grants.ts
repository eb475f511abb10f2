import {
  accesses,
  AreSubstanceAreas,
  IsCountyCode,
  IsDay,
  roles,
  type Access,
  type Role,
  type SubstanceArea,
} from '@lanken/contracts';
import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { grantStates, type GrantState } from '../model/access-grant.js';
import { dayOf } from '../model/day.js';
import { selectPage } from '../select-page.js';

class WhichGrants extends Paging {
  @IsOptional()
  @IsIn(grantStates)
  state?: GrantState;

  @IsOptional()
  @IsUUID()
  organisation?: string;
}

class GrantShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsIn(grantStates)
  state: GrantState;

  /** The client, or the observer. */
  @IsUUID()
  person: string;

  @IsString()
  personName: string;

  @IsBoolean()
  machine: boolean;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsIn(roles)
  role: Role;

  @IsCountyCode()
  county: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  @IsIn(accesses)
  access: Access;

  @IsArray()
  @IsString({ each: true })
  services: string[];

  @IsString()
  purpose: string;

  @IsDay()
  from: string;

  @IsDay()
  to: string;

  /** The person who asked for it. */
  @IsUUID()
  requester: string;

  /** Why it was rejected or revoked. */
  @IsOptional()
  @IsString()
  note: string | null;
}

// To the own organisation, the county, the national level for its own, and who looks after all of it.
const select = `select * from (
  select access_grant.id, access_grant.sequence, access_grant.person, person.name as "personName", person.machine,
    access_grant.organisation, organisation.name as "organisationName", role, access_grant.county_now as county,
    access_grant.substance_areas as "substanceAreas", access, services, purpose, starts::text as "from", ends::text as "to",
    requester, note, case when access_grant.state <> 'approved' then access_grant.state when ends < $1::date then 'expired'
      when starts > $1::date then 'approved' else 'active' end as state
  from access_grant
  join person on person.id = access_grant.person
  join organisation on organisation.id = access_grant.organisation
  where $2 in ('administrator', 'auditor') or access_grant.organisation = $3 or access_grant.person = $5
    or $2 = 'county_coordinator' and access_grant.county_now = $4
    or $2 = 'national_officer' and access_grant.level = 'national') as shown
  where ($6::text is null or state = $6) and ($7::uuid is null or organisation = $7)`;

@Controller('directory/v1/access-grants')
export class ListAccessGrants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Who has access besides those who are appointed, or asks for it, those that begin last first. */
  @Get()
  @Holding(...roles)
  @Answers(GrantShown, 'page')
  list(@Query() { state, organisation, ...asked }: WhichGrants, @By() by: Actor): Promise<Page<GrantShown>> {
    const reader = [dayOf(this.clock.now()), by.role, by.organisation, by.county, by.person];
    const values = [...reader, state, organisation];
    return selectPage(this.dataSource, { select, order: '"from" desc, id', values }, asked);
  }
}
