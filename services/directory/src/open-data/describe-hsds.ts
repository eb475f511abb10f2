import { Refusal } from '@lanken/contracts';
import { Id } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { DirectorySettings } from '../directory-settings.js';
import { hsdsAnswer, HsdsList } from './hsds-query.js';
import { taxonomyRow, termRows } from './hsds-rows.js';
import { CallersAddress } from './public-address.js';
import { OpenToAll } from './open-to-all.js';

const some = (rows: object[], limit: number, offset: number) =>
  Promise.resolve({ contents: rows.slice(offset, offset + limit), total: rows.length });

@Controller('directory/v1/hsds')
export class DescribeHsds {
  constructor(private readonly settings: DirectorySettings) {}

  /** Which version of HSDS this is, and where its document lies. */
  @Get()
  @OpenToAll()
  describe(@CallersAddress() address: string): object {
    const profile = 'https://docs.openreferral.org/en/v3.0.0/';
    const openapi_url = `${this.settings.PUBLIC_URL ?? address}/directory/v1/openapi.json`;
    return { version: '3.0.0', profile, openapi_url };
  }

  /** The one taxonomy: substance areas. */
  @Get('taxonomies')
  @OpenToAll()
  taxonomies(@Query() asked: HsdsList): Promise<object> {
    return hsdsAnswer(asked, (limit, offset) => some([taxonomyRow], limit, offset));
  }

  @Get('taxonomies/:id')
  @OpenToAll()
  taxonomy(@Id() id: string): object {
    if (id === taxonomyRow.id) return taxonomyRow;
    throw new Refusal('not-found', 'taxonomy-not-found', `There is no taxonomy with the id ${id}.`);
  }

  /** The substance areas. */
  @Get('taxonomy_terms')
  @OpenToAll()
  terms(@Query() asked: HsdsList): Promise<object> {
    return hsdsAnswer(asked, (limit, offset) => some(termRows, limit, offset));
  }

  @Get('taxonomy_terms/:id')
  @OpenToAll()
  term(@Id() id: string): object {
    const term = termRows.find((row) => row.id === id);
    if (term) return term;
    throw new Refusal('not-found', 'taxonomy-term-not-found', `There is no term with the id ${id}.`);
  }
}
