import { roles } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { together, type Counted } from '../model/coverage.js';
import { selectPage } from '../select-page.js';
import { areaKinds, codeLength, type AreaKind } from './area-kinds.js';
import { CoverageOnDay, numbersOf } from './coverage-shown.js';
import { shownColumns } from './count-coverage.js';

class WhichDays extends Paging {
  /** Of municipalities, or of county administrative boards. */
  @IsIn(areaKinds)
  of: AreaKind = 'municipality';

  /** A municipality by its four digits, or a county by its two; none: all of the country. */
  @IsOptional()
  @Matches(/^(\d{2}|\d{4})$/, { message: '$property must be the code of a county or a municipality' })
  area?: string;

  /** The first day. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  /** The last day. */
  @IsOptional()
  @IsCalendarDay()
  to?: string;
}

interface DayRow {
  day: string;
  areas: Counted[];
}

const select = `
  select day::text as day, jsonb_agg(to_jsonb(kept)) as areas from (
    select day, ${shownColumns} from coverage where length(area) = $4) as kept
  where ($1::text is null or area = $1 or county = $1) and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)
  group by day`;

@Controller('directory/v1/coverage/history')
export class ShowCoverageHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** What there was on each day that was counted, the latest first. */
  @Get()
  @Holding(...roles)
  @Answers(CoverageOnDay, 'page')
  async show(@Query() asked: WhichDays): Promise<Page<CoverageOnDay>> {
    const values = [asked.area, asked.from, asked.to, codeLength[asked.of]];
    const page = await selectPage<DayRow>(this.dataSource, { select, order: 'day desc', values }, asked);
    return { ...page, items: page.items.map(onDay) };
  }
}

function onDay({ day, areas }: DayRow): CoverageOnDay {
  const { areas: count, having, sum } = together(areas);
  const numbers = { having: numbersOf(having), sum: numbersOf(sum) };
  return Object.assign(new CoverageOnDay(), { day, areas: count, ...numbers });
}
