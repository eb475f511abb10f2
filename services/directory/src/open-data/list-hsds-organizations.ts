import { Refusal } from '@lanken/contracts';
import { Id } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { byName, contains } from '../select-page.js';
import { organizationNested, serviceNested } from './hsds-nested.js';
import { hsdsAnswer, HsdsOrganizations } from './hsds-query.js';
import { organizationRow } from './hsds-rows.js';
import {
  contactsOf,
  openOffers,
  openOrganisations,
  organisationsById,
  type OpenOffer,
  type OpenOrganisation,
} from './open-rows.js';
import { selectSome } from './select-some.js';
import { OpenToAll } from './open-to-all.js';

const select = `${openOrganisations} and ${contains('name', '$1')}`;

class HowFull {
  full_service?: string;
  full?: string;
}

@Controller('directory/v1/hsds/organizations')
export class ListHsdsOrganizations {
  constructor(private readonly dataSource: DataSource) {}

  /** Every organisation that is, as HSDS lists them. */
  @Get()
  @OpenToAll()
  list(@Query() asked: HsdsOrganizations): Promise<object> {
    const question = { select, order: `${byName('name')}, id`, values: [asked.search] };
    return hsdsAnswer(asked, async (limit, offset) => {
      const { rows, total } = await selectSome<OpenOrganisation>(
        this.dataSource.manager,
        question,
        limit,
        offset,
      );
      return { contents: await this.shown(rows, asked), total };
    });
  }

  /** One of them with all that belongs to it. */
  @Get(':id')
  @OpenToAll()
  async show(@Id() id: string, @Query() asked: HsdsOrganizations): Promise<object> {
    const known = await organisationsById(this.dataSource.manager, [id]);
    const [shown] = await this.shown([...known.values()], { ...asked, full: 'true' });
    if (!shown)
      throw new Refusal('not-found', 'organisation-not-found', `There is no organisation with the id ${id}.`);
    return shown;
  }

  private async shown(rows: OpenOrganisation[], { full, full_service }: HowFull): Promise<object[]> {
    const ids = rows.map(({ id }) => id);
    const { manager } = this.dataSource;
    const reached = await contactsOf(manager, ids);
    if (full !== 'true' && full_service !== 'true')
      return rows.map((row) => organizationRow(row, reached(row.id)));
    const offers = await manager.query<OpenOffer[]>(
      `${openOffers} and offer.organisation = any($1) order by offer.id`,
      [ids],
    );
    return rows.map((row) => ({
      ...organizationNested(row, reached(row.id)),
      services: offers
        .filter(({ organisation }) => organisation === row.id)
        .map((offer) =>
          full_service === 'true'
            ? serviceNested(offer, row, reached(row.id))
            : { id: offer.id, name: offer.title, status: offer.status },
        ),
    }));
  }
}
