import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';
import { agreementStates, type AgreementState } from '../model/agreement-record.js';
import { dayOf } from '../model/day.js';
import { contains, selectPage } from '../select-page.js';
import { AgreementShown, selectAgreements } from './agreement-shown.js';

class WhichAgreements extends Paging {
  @IsOptional()
  @IsIn(agreementStates)
  state?: AgreementState;

  @IsOptional()
  @IsUUID()
  party?: string;

  @IsOptional()
  @IsUUID()
  initiative?: string;

  /** Where the party lies that has entered it. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  /** `true`: only those that hold and end soon. */
  @IsOptional()
  @IsIn(['true'])
  endingSoon?: 'true';

  /** Those whose last day is this one or an earlier. */
  @IsOptional()
  @IsCalendarDay()
  endsBy?: string;

  /** A part of the title. */
  @IsOptional()
  @IsLine(200)
  q?: string;
}

const select = `select * from (${selectAgreements}
  and ($4::text is null or agreement.state = $4) and ($5::uuid is null or agreement.parties @> array[$5])
  and ($6::uuid is null or initiative = $6) and ($7::text is null or agreement.county = $7)
  and ($8::date is null or ends <= $8) and ${contains('title', '$9')}) as shown
  where $10::text is null or "endingSoon"`;

@Controller('directory/v1/agreements')
export class ListAgreements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Agreements by their last day. */
  @Get()
  @Holding(...roles)
  @Answers(AgreementShown, 'page')
  list(@Query() asked: WhichAgreements, @By() by: Actor): Promise<Page<AgreementShown>> {
    const { state, party, initiative, county, endsBy, q, endingSoon } = asked;
    const own = [by.role, by.organisation, dayOf(this.clock.now())];
    const values = [...own, state, party, initiative, county, endsBy, q, endingSoon];
    return selectPage(this.dataSource, { select, order: '"to", id', values }, asked);
  }
}
