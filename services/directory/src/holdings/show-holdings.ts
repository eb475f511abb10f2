import { Refusal, roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { maySeeHoldings } from '../model/who-may.js';
import {
  AppointmentHoldings,
  OrganisationHoldings,
  selectOfAppointment,
  selectOfOrganisation,
} from './holdings-shown.js';

@Controller('directory/v1')
export class ShowHoldings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What an organisation holds: what a successor takes over when it merges or is dissolved. */
  @Get('organisations/:id/holdings')
  @Holding(...roles)
  @Answers(OrganisationHoldings)
  async ofOrganisation(@Id() id: string, @By() by: Actor): Promise<OrganisationHoldings> {
    const organisation = await this.dataSource.manager.findOneBy(Organisation, { id });
    if (!organisation) throw none('organisation', id);
    maySeeHoldings(by, { organisation: id, place: organisation.place });
    const today = dayOf(this.clock.now());
    return this.ask<OrganisationHoldings>(selectOfOrganisation, [id, today]);
  }

  /** What the holder of an appointment handles: what a successor takes over when it ends. */
  @Get('appointments/:id/holdings')
  @Holding(...roles)
  @Answers(AppointmentHoldings)
  async ofAppointment(@Id() id: string, @By() by: Actor): Promise<AppointmentHoldings> {
    const appointment = await this.dataSource.manager.findOneBy(Appointment, { id });
    if (!appointment) throw none('appointment', id);
    maySeeHoldings(by, appointment);
    const { person, organisation } = appointment;
    const values = [organisation, dayOf(this.clock.now()), person, id];
    return this.ask<AppointmentHoldings>(selectOfAppointment, values);
  }

  private async ask<H>(select: string, values: unknown[]): Promise<H> {
    const [holdings] = await this.dataSource.query<[H]>(select, values);
    return holdings;
  }
}

const none = (what: string, id: string): Refusal =>
  new Refusal('not-found', `${what}-not-found`, `There is no ${what} with the id ${id}.`);
