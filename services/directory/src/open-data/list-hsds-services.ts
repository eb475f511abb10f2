import { Refusal } from '@lanken/contracts';
import { Id } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { byName } from '../select-page.js';
import { serviceInList, serviceNested } from './hsds-nested.js';
import { hsdsAnswer, HsdsServices, serviceFilters } from './hsds-query.js';
import { offerFilters } from './offer-filters.js';
import { contactsOf, openOffers, organisationsById, type OpenOffer } from './open-rows.js';
import { selectSome } from './select-some.js';
import { OpenToAll } from './open-to-all.js';

class MinimalServices extends HsdsServices {
  /** Only the id, and when it changed. */
  @IsOptional()
  @IsIn(['true', 'false'])
  minimal?: 'true' | 'false';
}

const select = `${openOffers} and ${offerFilters}`;

@Controller('directory/v1/hsds/services')
export class ListHsdsServices {
  constructor(private readonly dataSource: DataSource) {}

  /** Every service, as HSDS lists them. */
  @Get()
  @OpenToAll()
  list(@Query() asked: MinimalServices): Promise<object> {
    const question = { select, order: `${byName('title')}, id`, values: serviceFilters(asked) };
    return hsdsAnswer(asked, async (limit, offset) => {
      const { rows, total } = await selectSome<OpenOffer>(this.dataSource.manager, question, limit, offset);
      if (asked.minimal !== 'true') return { contents: await this.shown(rows, asked.full === 'true'), total };
      const contents = rows.map(({ id, changed }) => ({ id, last_modified: changed.toISOString() }));
      return { contents, total };
    });
  }

  /** One of them with all that belongs to it. */
  @Get(':id')
  @OpenToAll()
  async show(@Id() id: string): Promise<object> {
    const offers = await this.dataSource.query<OpenOffer[]>(`${openOffers} and offer.id = $1`, [id]);
    const [shown] = await this.shown(offers, true);
    if (!shown)
      throw new Refusal('not-found', 'service-offer-not-found', `There is no service with the id ${id}.`);
    return shown;
  }

  private async shown(offers: OpenOffer[], full: boolean): Promise<object[]> {
    const ids = offers.map(({ organisation }) => organisation);
    const { manager } = this.dataSource;
    const organisations = await organisationsById(manager, ids);
    const reached = await contactsOf(manager, ids);
    const show = full ? serviceNested : serviceInList;
    return offers.map((offer) => {
      const { organisation: id } = offer;
      return show(offer, organisations.get(id)!, reached(id));
    });
  }
}
