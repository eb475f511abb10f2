import {
  IsMunicipalityCode,
  partnerStates,
  roles,
  substanceAreas,
  type PartnerState,
  type SubstanceArea,
} from '@lanken/contracts';
import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';
import { initiativeStates, type InitiativeState } from '../model/initiative-record.js';
import { byName, contains, selectPage } from '../select-page.js';
import { initiativeReader, InitiativeShown, selectInitiatives } from './initiative-shown.js';

class WhichInitiatives extends Paging {
  @IsOptional()
  @IsIn(initiativeStates)
  state?: InitiativeState;

  /** Where the organisation lies that leads it. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsMunicipalityCode()
  municipality?: string;

  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea?: SubstanceArea;

  /** One of its partners, also the one that leads it. */
  @IsOptional()
  @IsUUID()
  partner?: string;

  /** How that partner stands to it. */
  @IsOptional()
  @IsIn(partnerStates)
  partnerState?: PartnerState;

  /** A part of the title. */
  @IsOptional()
  @IsLine(200)
  q?: string;
}

const select = `${selectInitiatives}
  and ($3::text is null or initiative.state = $3) and ($4::text is null or initiative.county = $4)
  and ($5::text is null or initiative.municipality = $5) and ($6::text is null or substance_areas @> array[$6])
  and ($7::uuid is null and $8::text is null or exists (select from initiative_partner one
    where one.initiative = initiative.id and one.organisation = coalesce($7, $2)
      and ($8 is null or one.state = $8)))
  and ${contains('title', '$9')}`;

@Controller('directory/v1/initiatives')
export class ListInitiatives {
  constructor(private readonly dataSource: DataSource) {}

  /** Initiatives by their title; `partnerState` alone: those to which the caller's own organisation stands so. */
  @Get()
  @Holding(...roles)
  @Answers(InitiativeShown, 'page')
  list(@Query() asked: WhichInitiatives, @By() by: Actor): Promise<Page<InitiativeShown>> {
    const { state, county, municipality, substanceArea, partner, partnerState, q } = asked;
    const values = [
      ...initiativeReader(by),
      state,
      county,
      municipality,
      substanceArea,
      partner,
      partnerState,
    ];
    const order = `${byName('title')}, id`;
    return selectPage(this.dataSource, { select, order, values: [...values, q] }, asked);
  }
}
