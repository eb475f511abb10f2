import { IsCountyCode } from '@lanken/contracts';
import { Answers, offset, page, Paging, Public, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsString, IsUUID } from 'class-validator';
import { counties } from '../reference/areas.js';
import { countyBoardId } from '../reference/reference-organisations.js';

class CountyShown {
  @IsCountyCode()
  code: string;

  @IsString()
  name: string;

  @IsString()
  shortName: string;

  /** Its administrative board. */
  @IsUUID()
  organisation: string;
}

@Controller('directory/v1/counties')
export class ListCounties {
  /** All 21, in the order of their codes. */
  @Get()
  @Public()
  @Answers(CountyShown, 'page')
  list(@Query() asked: Paging): Page<CountyShown> {
    const shown = [...counties.values()].slice(offset(asked), offset(asked) + asked.limit);
    const items = shown.map((county) => ({ ...county, organisation: countyBoardId(county.code) }));
    return page(items, counties.size, asked);
  }
}
