import { Refusal, roles } from '@lanken/contracts';
import { Answers, Holding, Id } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { AppointmentShown, selectAppointments } from './appointment-shown.js';

@Controller('directory/v1/appointments')
export class ShowAppointment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An appointment: who holds what, since when, until when. */
  @Get(':id')
  @Holding(...roles)
  @Answers(AppointmentShown)
  async show(@Id() id: string): Promise<AppointmentShown> {
    const select = `${selectAppointments('$1')} where appointment.id = $2`;
    const [appointment] = await this.dataSource.query<AppointmentShown[]>(select, [
      dayOf(this.clock.now()),
      id,
    ]);
    if (!appointment)
      throw new Refusal('not-found', 'appointment-not-found', `There is no appointment with the id ${id}.`);
    return appointment;
  }
}
