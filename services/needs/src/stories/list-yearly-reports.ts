import { Answers, By, Holding, offset, page, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { DataSource } from 'typeorm';
import { networkRoles } from '../model/need-reading.js';
import { YearlyReport } from '../model/yearly-report.js';

export class WhichReports extends Paging {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (/^\d{4}$/.test(String(value)) ? Number(value) : value))
  @IsInt()
  @Min(2000)
  @Max(2999)
  year?: number;
}

/** A yearly report as lists show it. */
export class ReportSummary {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsString()
  county: string;

  @IsInt()
  year: number;

  @IsBoolean()
  submitted: boolean;
}

@Controller('needs/v1/yearly-reports')
export class ListYearlyReports {
  constructor(private readonly dataSource: DataSource) {}

  /** The counties' yearly reports: those that are submitted, and the caller's own county's. */
  @Get()
  @Holding(...networkRoles)
  @Answers(ReportSummary, 'page')
  async list(@Query() asked: WhichReports, @By() by: Actor): Promise<Page<ReportSummary>> {
    const reports = this.dataSource.getRepository(YearlyReport).createQueryBuilder('report');
    reports.where('(report.figures is not null or report.county = :own)', {
      own: by.level === 'county' ? by.county : null,
    });
    if (asked.year) reports.andWhere('report.year = :year', { year: asked.year });
    reports.orderBy('report.year', 'DESC').addOrderBy('report.county').take(asked.limit).skip(offset(asked));
    const [found, total] = await reports.getManyAndCount();
    const items = found.map(({ id, sequence, county, year, isSubmitted: submitted }) => ({
      id,
      sequence,
      county,
      year,
      submitted,
    }));
    return page(items, total, asked);
  }
}
