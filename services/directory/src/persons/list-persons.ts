import { roles } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';
import { freshnesses, type Freshness } from '../model/verifiable.js';
import { byName, contains, selectPage } from '../select-page.js';
import { PersonShown, selectPersons } from './person-shown.js';

class WhichPersons extends Paging {
  /** The organisation that answers for the entry. */
  @IsOptional()
  @IsUUID()
  organisation?: string;

  /** The county of that organisation. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsIn(freshnesses)
  freshness?: Freshness;

  /** A part of the name. */
  @IsOptional()
  @IsLine(200)
  q?: string;
}

const select = `${selectPersons}
  where ($1::uuid is null or person.organisation = $1) and ($2::text is null or organisation.county_now = $2)
    and ${contains('person.name', '$3')} and ($4::text is null or person.freshness = $4)`;

@Controller('directory/v1/persons')
export class ListPersons {
  constructor(private readonly dataSource: DataSource) {}

  /** Persons by name. */
  @Get()
  @Holding(...roles)
  @Answers(PersonShown, 'page')
  list(@Query() asked: WhichPersons): Promise<Page<PersonShown>> {
    const values = [asked.organisation, asked.county, asked.q, asked.freshness];
    return selectPage(this.dataSource, { select, order: `${byName('name')}, id`, values }, asked);
  }
}
