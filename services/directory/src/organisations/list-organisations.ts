import { organisationKinds, roles, type OrganisationKind } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty, IsKnownMunicipality } from '../fields/is-known-area.js';
import { IsLine } from '../fields/is-line.js';
import { byName, contains, selectPage } from '../select-page.js';
import { OrganisationShown, selectOrganisations } from './organisation-shown.js';

class WhichOrganisations extends Paging {
  @IsOptional()
  @IsIn(organisationKinds)
  kind?: OrganisationKind;

  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsKnownMunicipality()
  municipality?: string;

  /** A part of the name. */
  @IsOptional()
  @IsLine(200)
  q?: string;
}

const select = `${selectOrganisations}
  where ($1::text is null or kind = $1) and ($2::text is null or county = $2)
    and ($3::text is null or municipality = $3) and ${contains('name', '$4')}`;

@Controller('directory/v1/organisations')
export class ListOrganisations {
  constructor(private readonly dataSource: DataSource) {}

  /** Organisations by name. */
  @Get()
  @Holding(...roles)
  @Answers(OrganisationShown, 'page')
  list(@Query() asked: WhichOrganisations): Promise<Page<OrganisationShown>> {
    const values = [asked.kind, asked.county, asked.municipality, asked.q];
    return selectPage(this.dataSource, { select, order: `${byName('name')}, id`, values }, asked);
  }
}
