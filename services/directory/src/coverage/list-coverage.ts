import { roles } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { measures, type Measure } from '../model/coverage.js';
import { dayOf } from '../model/day.js';
import { selectPage } from '../select-page.js';
import { areaKinds, codeLength, type AreaKind } from './area-kinds.js';
import { countCoverage, shownColumns } from './count-coverage.js';
import { CoverageShown, shown, type CoverageRow } from './coverage-shown.js';

class WhichAreas extends Paging {
  @IsIn(areaKinds)
  of: AreaKind = 'municipality';

  @IsOptional()
  @IsKnownCounty()
  county?: string;

  /** Those where this is missing. */
  @IsOptional()
  @IsIn(measures)
  missing?: Measure;
}

const select = `
  select counted.*, organisation.name as "organisationName"
  from (select ${shownColumns} from (${countCoverage('$1')}) as today) as counted
  join organisation on organisation.id = counted.organisation
  where length(area) = $2 and ($3::text is null or counted.county = $3)
    and ($4::text is null or (to_jsonb(counted) ->> $4)::int = 0)`;

@Controller('directory/v1/coverage')
export class ListCoverage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What there is today in each municipality, or at each county administrative board, and what is missing. */
  @Get()
  @Holding(...roles)
  @Answers(CoverageShown, 'page')
  async list(@Query() asked: WhichAreas): Promise<Page<CoverageShown>> {
    const values = [dayOf(this.clock.now()), codeLength[asked.of], asked.county, asked.missing];
    const page = await selectPage<CoverageRow>(this.dataSource, { select, order: 'area', values }, asked);
    return { ...page, items: page.items.map(shown) };
  }
}
