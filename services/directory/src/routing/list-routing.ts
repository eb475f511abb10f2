import { IsDay, roles, substanceAreas, type SubstanceArea } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { selectPage } from '../select-page.js';

class RoutingShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  /** None: the default. */
  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea: SubstanceArea | null;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsDay()
  from: string;

  @IsOptional()
  @IsDay()
  to: string | null;
}

class WhichRouting extends Paging {
  /** Only those that apply on this day. */
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

const select = `
  select routing.id, routing.sequence, substance_area as "substanceArea", routing.organisation,
    organisation.name as "organisationName", starts::text as "from", ends::text as "to"
  from routing join organisation on organisation.id = routing.organisation
  where starts <= coalesce(ends, 'infinity')
    and ($1::date is null or $1::date between starts and coalesce(ends, 'infinity'))`;

@Controller('directory/v1/routing')
export class ListRouting {
  constructor(private readonly dataSource: DataSource) {}

  /** Which national organisation takes what: the default first, then by area and first day. */
  @Get()
  @Holding(...roles)
  @Answers(RoutingShown, 'page')
  list(@Query() asked: WhichRouting): Promise<Page<RoutingShown>> {
    const order = '"substanceArea" nulls first, "from", id';
    return selectPage(this.dataSource, { select, order, values: [asked.day] }, asked);
  }
}
