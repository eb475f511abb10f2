import { Refusal } from '@lanken/contracts';
import { Id } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { byName } from '../select-page.js';
import { serviceAtInList, serviceAtNested } from './hsds-nested.js';
import { hsdsAnswer, HsdsServices, serviceFilters } from './hsds-query.js';
import { locationsOf } from './hsds-rows.js';
import { offerFilters } from './offer-filters.js';
import { contactsOf, openOffers, organisationsById, type OpenOffer } from './open-rows.js';
import { selectSome } from './select-some.js';
import { OpenToAll } from './open-to-all.js';

/** A service at one of its places: where it has none, at that where it is reached. */
type OfferAt = OpenOffer & { at: string };

const atLocations = (offers: string): string => `
  select offered.*, coalesce((site ->> 'id')::uuid, offered.id) as at
  from (${offers}) as offered left join lateral jsonb_array_elements(sites) as site on true`;

@Controller('directory/v1/hsds/service_at_locations')
export class ListHsdsServicesAtLocations {
  constructor(private readonly dataSource: DataSource) {}

  /** Every service at every place where it is given, as HSDS lists them. */
  @Get()
  @OpenToAll()
  list(@Query() asked: HsdsServices): Promise<object> {
    const select = atLocations(`${openOffers} and ${offerFilters}`);
    const question = { select, order: `${byName('title')}, at`, values: serviceFilters(asked) };
    return hsdsAnswer(asked, async (limit, offset) => {
      const { rows, total } = await selectSome<OfferAt>(this.dataSource.manager, question, limit, offset);
      return { contents: await this.shown(rows, asked.full === 'true'), total };
    });
  }

  /** One of them with all that belongs to it. */
  @Get(':id')
  @OpenToAll()
  async show(@Id() id: string): Promise<object> {
    const found = `select * from (${atLocations(openOffers)}) as found where at = $1`;
    const [shown] = await this.shown(await this.dataSource.query<OfferAt[]>(found, [id]), true);
    if (!shown)
      throw new Refusal(
        'not-found',
        'service-not-found',
        `There is no service at a place with the id ${id}.`,
      );
    return shown;
  }

  private async shown(offers: OfferAt[], full: boolean): Promise<object[]> {
    const ids = offers.map(({ organisation }) => organisation);
    const { manager } = this.dataSource;
    const organisations = await organisationsById(manager, ids);
    const reached = await contactsOf(manager, ids);
    const show = full ? serviceAtNested : serviceAtInList;
    return offers.map((offer) => {
      const organisation = organisations.get(offer.organisation)!;
      const location = locationsOf(offer, organisation).find(({ serviceAt }) => serviceAt.id === offer.at)!;
      return show(offer, location, organisation, reached(offer.organisation));
    });
  }
}
