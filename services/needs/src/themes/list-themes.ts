import { IsCountyCode, substanceAreas, type SubstanceArea } from '@lanken/contracts';
import { Answers, By, Holding, offset, page, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { networkRoles } from '../model/need-reading.js';
import { leadersOnly } from '../model/theme-guard.js';
import { themeStatuses, type ThemeStatus } from '../model/theme-moves.js';
import { Theme } from '../model/theme.js';
import { summaryOfTheme, ThemeSummary } from './theme-view.js';

export class WhichThemes extends Paging {
  @IsOptional()
  @IsIn(themeStatuses)
  status?: ThemeStatus;

  /** One that it concerns. */
  @IsOptional()
  @IsCountyCode()
  county?: string;

  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea?: SubstanceArea;
}

@Controller('needs/v1/themes')
export class ListThemes {
  constructor(private readonly dataSource: DataSource) {}

  /** Joint needs that the caller may read, the newest first; the suggested ones for who can confirm them. */
  @Get()
  @Holding(...networkRoles)
  @Answers(ThemeSummary, 'page')
  async list(@Query() asked: WhichThemes, @By() by: Actor): Promise<Page<ThemeSummary>> {
    const themes = this.dataSource.getRepository(Theme).createQueryBuilder('theme').where('true');
    if (by.role !== 'national_officer')
      themes.andWhere('(theme.status <> all (:leadersOnly) or :own = any (theme.counties))', {
        leadersOnly,
        own: by.role === 'county_coordinator' ? by.county : null,
      });
    if (asked.status) themes.andWhere('theme.status = :status', asked);
    if (asked.county) themes.andWhere(':county = any (theme.counties)', asked);
    if (asked.substanceArea) themes.andWhere(':substanceArea = any (theme.substance_areas)', asked);
    themes.orderBy('theme.suggestedAt', 'DESC').addOrderBy('theme.id', 'DESC');
    const [found, total] = await themes.take(asked.limit).skip(offset(asked)).getManyAndCount();
    return page(found.map(summaryOfTheme), total, asked);
  }
}
