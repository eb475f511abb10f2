import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsLine } from '../fields/is-line.js';
import { registrationStates, type RegistrationState } from '../model/association-registration.js';
import { contains, selectPage } from '../select-page.js';
import { AssociationShown, selectAssociations } from './association-shown.js';

class WhichAssociations extends Paging {
  @IsOptional()
  @IsIn(registrationStates)
  state?: RegistrationState;

  /** A part of the name. */
  @IsOptional()
  @IsLine(200)
  q?: string;
}

const select = `${selectAssociations}
  where ($1::text is null or county_now = $1) and ($2::text is null or registration.state = $2)
    and ${contains('organisation.name', '$3')}`;

@Controller('directory/v1/associations')
export class ListAssociations {
  constructor(private readonly dataSource: DataSource) {}

  /** What associations have registered themselves, the oldest first: those of the coordinator's county. */
  @Get()
  @Holding('county_coordinator', 'administrator')
  @Answers(AssociationShown, 'page')
  list(@Query() { state, q, ...asked }: WhichAssociations, @By() by: Actor): Promise<Page<AssociationShown>> {
    const values = [by.role === 'administrator' ? null : by.county, state, q];
    return selectPage(this.dataSource, { select, order: 'registered, id', values }, asked);
  }
}
