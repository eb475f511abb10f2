import { AnswersContent } from '@lanken/http';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  contactsOf,
  openOffers,
  openOrganisations,
  type OpenOffer,
  type OpenOrganisation,
} from './open-rows.js';
import { tabularPackage } from './tabular-package.js';
import { OpenToAll } from './open-to-all.js';

@Controller('directory/v1/open-data')
export class ExportTabularPackage {
  constructor(private readonly dataSource: DataSource) {}

  /** All of the open data as a tabular data package of HSDS 3, in a ZIP file. */
  @Get('package')
  @OpenToAll()
  @AnswersContent('application/zip')
  export(): Promise<StreamableFile> {
    // One snapshot: a service never lacks its organisation.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const organisations = await manager.query<OpenOrganisation[]>(`${openOrganisations} order by id`);
      const offers = await manager.query<OpenOffer[]>(`${openOffers} order by offer.id`);
      const reached = await contactsOf(
        manager,
        organisations.map(({ id }) => id),
      );
      return new StreamableFile(tabularPackage({ organisations, offers, reached }), {
        type: 'application/zip',
        disposition: 'attachment; filename="lanken-hsds.zip"',
      });
    });
  }
}
