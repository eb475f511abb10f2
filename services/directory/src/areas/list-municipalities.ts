import { IsCountyCode, IsMunicipalityCode } from '@lanken/contracts';
import { Answers, offset, page, Paging, Public, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import { IsKnownCounty } from '../fields/is-known-area.js';
import { municipalities } from '../reference/areas.js';
import { municipalityId } from '../reference/reference-organisations.js';

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

@Controller('directory/v1/municipalities')
export class ListMunicipalities {
  /** All of the country or of a county, in the order of their codes. */
  @Get()
  @Public()
  @Answers(MunicipalityShown, 'page')
  list(@Query() asked: WhichMunicipalities): Page<MunicipalityShown> {
    const found = [...municipalities.values()].filter(
      ({ county }) => !asked.county || county === asked.county,
    );
    const shown = found.slice(offset(asked), offset(asked) + asked.limit);
    const items = shown.map((municipality) => ({
      ...municipality,
      organisation: municipalityId(municipality.code),
    }));
    return page(items, found.length, asked);
  }
}
