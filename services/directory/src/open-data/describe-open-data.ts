import { AnswersContent } from '@lanken/http';
import { Controller, Get, Header } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DirectorySettings } from '../directory-settings.js';
import { defaultAgency } from '../reference/reference-organisations.js';
import { dataCatalogue, type Publisher } from './data-catalogue.js';
import { CallersAddress } from './public-address.js';
import { OpenToAll } from './open-to-all.js';

const latest = `select coalesce(max(changed), 'epoch') as modified from (
  select changed from service_offer union all select changed from contact_point where visibility = 'public') as changes`;

const selectPublisher = `
  select id, name, identifiers ->> 'organisationsnummer' as organisationsnummer, (
    select email from contact_point
    where contact_point.organisation = organisation.id and visibility = 'public' and email is not null and offer is null
    order by id limit 1) as email
  from organisation where id = $1`;

@Controller('directory/v1/open-data')
export class DescribeOpenData {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: DirectorySettings,
  ) {}

  /** What the open data are, for data portals: DCAT-AP-SE in JSON-LD. */
  @Get('catalogue')
  @OpenToAll()
  @AnswersContent('application/ld+json')
  @Header('content-type', 'application/ld+json; charset=utf-8')
  async describe(@CallersAddress() address: string): Promise<object> {
    const [{ modified }] = await this.dataSource.query<[{ modified: Date }]>(latest);
    const [publisher] = await this.dataSource.query<[Publisher]>(selectPublisher, [defaultAgency.id]);
    return dataCatalogue(this.settings.PUBLIC_URL ?? address, modified, publisher);
  }
}
