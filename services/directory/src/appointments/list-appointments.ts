import { roles, type Role } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { appointmentStates, type AppointmentState } from '../model/appointment-record.js';
import { dayOf } from '../model/day.js';
import { selectPage } from '../select-page.js';
import { AppointmentShown, selectAppointments } from './appointment-shown.js';

class WhichAppointments extends Paging {
  @IsOptional()
  @IsUUID()
  person?: string;

  @IsOptional()
  @IsUUID()
  post?: string;

  @IsOptional()
  @IsUUID()
  organisation?: string;

  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsIn(roles)
  role?: Role;

  /** As of today. */
  @IsOptional()
  @IsIn(appointmentStates)
  state?: AppointmentState;
}

const select = `select * from (${selectAppointments('$1')}) as shown
  where ($2::uuid is null or person = $2) and ($3::uuid is null or post = $3)
    and ($4::uuid is null or organisation = $4) and ($5::text is null or county = $5)
    and ($6::text is null or role = $6) and ($7::text is null or state = $7)`;

@Controller('directory/v1/appointments')
export class ListAppointments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Appointments, those that began last first. */
  @Get()
  @Holding(...roles)
  @Answers(AppointmentShown, 'page')
  list(@Query() asked: WhichAppointments): Promise<Page<AppointmentShown>> {
    const { person, post, organisation, county, role, state } = asked;
    const values = [dayOf(this.clock.now()), person, post, organisation, county, role, state];
    return selectPage(this.dataSource, { select, order: '"from" desc, id', values }, asked);
  }
}
