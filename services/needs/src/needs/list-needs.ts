import {
  asks,
  IsCountyCode,
  IsMunicipalityCode,
  levels,
  Refusal,
  substanceAreas,
  type Ask,
  type Level,
  type SubstanceArea,
} from '@lanken/contracts';
import { Answers, By, offset, page, Paging, SignedIn, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { KnownPlaces } from '../places/known-places.js';
import { needStatuses, type NeedStatus } from '../model/need-statuses.js';
import { isInNetwork, readableVisibilities } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { NeedSummary, summaryColumns, summaryOf } from './need-summary.js';

export class WhichNeeds extends Paging {
  /** `mine`: what my organisation asks, holds or has held; `network`: what is published for me to read. */
  @IsIn(['mine', 'network'])
  scope: 'mine' | 'network' = 'mine';

  @IsOptional()
  @IsIn(needStatuses)
  status?: NeedStatus;

  /** The asker's. */
  @IsOptional()
  @IsCountyCode()
  county?: string;

  /** The asker's. */
  @IsOptional()
  @IsMunicipalityCode()
  municipality?: string;

  @IsOptional()
  @IsIn(asks)
  ask?: Ask;

  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea?: SubstanceArea;

  @IsOptional()
  @IsIn(levels)
  custodianLevel?: Level;
}

@Controller('needs/v1/needs')
export class ListNeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly places: KnownPlaces,
  ) {}

  /** Needs that the caller may read; drafts first, then the newest. */
  @Get()
  @SignedIn({ acting: true })
  @Answers(NeedSummary, 'page')
  async list(@Query() asked: WhichNeeds, @By() by?: Actor): Promise<Page<NeedSummary>> {
    await this.mustBeKnown(asked);
    const found = this.dataSource.getRepository(Need).createQueryBuilder('need').select(summaryColumns);
    const inScope = asked.scope === 'mine' ? whereMine(found, by) : whereReadable(found, by);
    whereAsked(inScope, asked);
    inScope.orderBy('need.publishedAt', 'DESC', 'NULLS FIRST').addOrderBy('need.id', 'DESC');
    const [needs, total] = await inScope.take(asked.limit).skip(offset(asked)).getManyAndCount();
    return page(needs.map(summaryOf), total, asked);
  }

  private async mustBeKnown({ county, municipality }: WhichNeeds): Promise<void> {
    const places = await this.places.now();
    const errors = Object.entries({ county, municipality })
      .filter(([, code]) => code && !places.countyOf(code))
      .map(([field, code]) => ({
        pointer: `/${field}`,
        message: `There is no ${field} with the code ${code}.`,
      }));
    if (errors.length)
      throw new Refusal('unprocessable', 'unknown-area', 'Such an area is not known.', errors);
  }
}

type Needs = SelectQueryBuilder<Need>;

const whereMine = (needs: Needs, by: Actor | undefined): Needs =>
  isInNetwork(by)
    ? needs.where('need.line @> array[:organisation]::uuid[]', { organisation: by.organisation })
    : needs.where('false');

const whereReadable = (needs: Needs, by: Actor | undefined): Needs =>
  needs.where(`need.status <> 'draft' and need.visibility = any(:visibilities)`, {
    visibilities: readableVisibilities(by),
  });

function whereAsked(
  needs: Needs,
  { status, county, municipality, ask, custodianLevel, substanceArea }: WhichNeeds,
): void {
  for (const [field, value] of Object.entries({ status, county, municipality, ask, custodianLevel }))
    if (value) needs.andWhere(`need.${field} = :${field}`, { [field]: value });
  if (substanceArea) needs.andWhere(':substanceArea = any(need.substanceAreas)', { substanceArea });
}
