import { Refusal, substanceAreas, type SubstanceArea } from '@lanken/contracts';
import { Answers, Id, Paging, Public, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { byName, selectPage } from '../select-page.js';
import { OfferShown, selectOffers } from './offer-shown.js';

class WhichOffers extends Paging {
  @IsOptional()
  @IsUUID()
  organisation?: string;

  /** The county of the organisation. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea?: SubstanceArea;
}

const select = `${selectOffers}
  where status <> 'defunct' and organisation.state = 'active' and ($1::uuid is null or offer.organisation = $1)
    and ($2::text is null or organisation.county_now = $2) and ($3::text is null or $3 = any (substance_areas))`;

@Controller('directory/v1/service-offers')
export class ListOffers {
  constructor(private readonly dataSource: DataSource) {}

  /** The services that organisations give, by title. */
  @Get()
  @Public()
  @Answers(OfferShown, 'page')
  list(@Query() asked: WhichOffers): Promise<Page<OfferShown>> {
    const values = [asked.organisation, asked.county, asked.substanceArea];
    return selectPage(this.dataSource, { select, order: `${byName('title')}, id`, values }, asked);
  }

  /** One of them. */
  @Get(':id')
  @Public()
  @Answers(OfferShown)
  async show(@Id() id: string): Promise<OfferShown> {
    const [offer] = await this.dataSource.query<OfferShown[]>(`${selectOffers} where offer.id = $1`, [id]);
    if (!offer)
      throw new Refusal('not-found', 'service-offer-not-found', `There is no service with the id ${id}.`);
    return offer;
  }
}
