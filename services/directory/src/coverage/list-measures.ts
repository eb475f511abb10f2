import { Answers, page, Paging, Public, type Page } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { definitions, measures, type Measure } from '../model/coverage.js';

class MeasureShown {
  @IsIn(measures)
  measure: Measure;

  /** What it counts, in Swedish. */
  @IsString()
  sv: string;

  /** What it counts, in English. */
  @IsString()
  en: string;

  @IsString()
  unit: string;
}

@Controller('directory/v1/coverage/measures')
export class ListMeasures {
  /** What each number of coverage is. */
  @Get()
  @Public()
  @Answers(MeasureShown, 'page')
  list(): Page<MeasureShown> {
    const items = measures.map((measure) => ({ measure, ...definitions[measure] }));
    return page(items, items.length, new Paging());
  }
}
