import { Refusal, roles } from '@lanken/contracts';
import { Answers, Holding, Id } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { AppointmentShown, selectAppointments } from '../appointments/appointment-shown.js';
import { dayOf } from '../model/day.js';
import { PersonShown, selectPersons } from './person-shown.js';

class PersonWithAppointments extends PersonShown {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AppointmentShown)
  appointments: AppointmentShown[];
}

@Controller('directory/v1/persons')
export class ShowPerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A person with what they hold and have held. */
  @Get(':id')
  @Holding(...roles)
  @Answers(PersonWithAppointments)
  async show(@Id() id: string): Promise<PersonWithAppointments> {
    const [person] = await this.dataSource.query<PersonShown[]>(`${selectPersons} where person.id = $1`, [
      id,
    ]);
    if (!person) throw new Refusal('not-found', 'person-not-found', `There is no person with the id ${id}.`);
    const select = `${selectAppointments('$1')} where appointment.person = $2 order by starts desc, appointment.id`;
    const values = [dayOf(this.clock.now()), id];
    return { ...person, appointments: await this.dataSource.query<AppointmentShown[]>(select, values) };
  }
}
