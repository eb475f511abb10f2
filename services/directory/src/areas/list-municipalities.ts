import { IsCountyCode, IsMunicipalityCode } from '@lanken/contracts';
import { Answers, Paging, Public, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { municipalities } from '../reference/areas.js';
import { selectPage } from '../select-page.js';

class MunicipalityShown {
  @IsMunicipalityCode()
  code: string;

  @IsString()
  name: string;

  @IsString()
  shortName: string;

  @IsCountyCode()
  county: string;

  @IsUUID()
  organisation: string;
}

class WhichMunicipalities extends Paging {
  @IsOptional()
  @IsKnownCounty()
  county?: string;
}

const select = `
  select municipality_now as code, name, county_now as county, id as organisation from organisation
  where kind = 'municipality' and state = 'active' and ($1::text is null or county_now = $1)`;

@Controller('directory/v1/municipalities')
export class ListMunicipalities {
  constructor(private readonly dataSource: DataSource) {}

  /** All of the country or of a county, in the order of their codes. */
  @Get()
  @Public()
  @Answers(MunicipalityShown, 'page')
  async list(@Query() asked: WhichMunicipalities): Promise<Page<MunicipalityShown>> {
    const question = { select, order: 'code', values: [asked.county] };
    const found = await selectPage<Omit<MunicipalityShown, 'shortName'>>(this.dataSource, question, asked);
    const items = found.items.map((municipality) => ({
      ...municipality,
      shortName: municipalities.get(municipality.code)?.shortName ?? municipality.name,
    }));
    return { ...found, items };
  }
}
