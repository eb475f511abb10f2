import { IsMunicipalityCode, organisationKinds, roles, type OrganisationKind } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';
import { organisationStates, type OrganisationState } from '../model/organisation-record.js';
import { freshnesses, type Freshness } from '../model/verifiable.js';
import { byName, contains, selectPage } from '../select-page.js';
import { OrganisationShown, selectOrganisations, selectOrganisationsOn } from './organisation-shown.js';

class WhichOrganisations extends Paging {
  @IsOptional()
  @IsIn(organisationKinds)
  kind?: OrganisationKind;

  @IsOptional()
  @IsIn(organisationStates)
  state: OrganisationState = 'active';

  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsMunicipalityCode()
  municipality?: string;

  /** A part of the name, or of a name that it had. */
  @IsOptional()
  @IsLine(200)
  q?: string;

  /** A number in a register, as the directory keeps it. */
  @IsOptional()
  @IsLine(50)
  identifier?: string;

  @IsOptional()
  @IsIn(freshnesses)
  freshness?: Freshness;

  /** As they were on a day, instead of today. */
  @IsOptional()
  @IsCalendarDay()
  day?: string;
}

const shown =
  'id, sequence, name, kind, state, level, county, municipality, identifiers, successor, ceased, freshness, verified';
const everyName = `jsonb_path_query_array(names, '$[*].name')::text`;
const select = (organisations: string): string => `select ${shown} from (${organisations}) as organisation
  where ($1::text is null or kind = $1) and ($2::text is null or county = $2)
    and ($3::text is null or municipality = $3) and ${contains(everyName, '$4')}
    and state = $5 and ($6::text is null or identifiers ->> 'organisationsnummer' = $6 or identifiers ->> 'wikidata' = $6)
    and ($7::text is null or freshness = $7)`;

@Controller('directory/v1/organisations')
export class ListOrganisations {
  constructor(private readonly dataSource: DataSource) {}

  /** Organisations by name: those that are active, unless told. */
  @Get()
  @Holding(...roles)
  @Answers(OrganisationShown, 'page')
  list(@Query() asked: WhichOrganisations): Promise<Page<OrganisationShown>> {
    const { kind, county, municipality, q, state, identifier, freshness, day } = asked;
    const values = [kind, county, municipality, q, state, identifier, freshness];
    const question = day
      ? { select: select(selectOrganisationsOn('$8')), values: [...values, day] }
      : { select: select(selectOrganisations), values };
    return selectPage(this.dataSource, { ...question, order: `${byName('name')}, id` }, asked);
  }
}
