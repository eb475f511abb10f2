import { IsDay } from '@lanken/contracts';
import { Answers, Paging, Public, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { selectPage } from '../select-page.js';

class WhichProgrammes extends Paging {
  @IsOptional()
  @IsUUID()
  organisation?: string;

  /** The county of the organisation. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  /** Those that hold on a day. */
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

class ProgrammeShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsString()
  title: string;

  @IsString()
  link: string;

  @IsDay()
  from: string;

  @IsOptional()
  @IsDay()
  to: string | null;
}

const select = `
  select programme.id, programme.sequence, programme.organisation, organisation.name as "organisationName", title, link,
    starts::text as "from", ends::text as "to"
  from programme join organisation on organisation.id = programme.organisation
  where ($1::uuid is null or programme.organisation = $1) and ($2::text is null or organisation.county_now = $2)
    and ($3::date is null or $3 between starts and coalesce(ends, 'infinity')) and starts <= coalesce(ends, 'infinity')`;

@Controller('directory/v1/programmes')
export class ListProgrammes {
  constructor(private readonly dataSource: DataSource) {}

  /** The programmes that organisations have adopted, the latest first. */
  @Get()
  @Public()
  @Answers(ProgrammeShown, 'page')
  list(@Query() asked: WhichProgrammes): Promise<Page<ProgrammeShown>> {
    const values = [asked.organisation, asked.county, asked.day];
    return selectPage(this.dataSource, { select, order: '"from" desc, id', values }, asked);
  }
}
