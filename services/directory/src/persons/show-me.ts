import { Answers, Caller, SignedIn } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { AppointmentShown, selectAppointments } from '../appointments/appointment-shown.js';
import { dayOf } from '../model/day.js';
import { PersonShown, selectPersons } from './person-shown.js';

class Me {
  /** Absent while the sign-in is linked to nobody: accept the invitation first. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonShown)
  person?: PersonShown;

  /** In force today; of several the caller chooses one by the header Lanken-Appointment. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AppointmentShown)
  appointments: AppointmentShown[];
}

@Controller('directory/v1/me')
export class ShowMe {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Who the caller is, and what they can act by. */
  @Get()
  @SignedIn()
  @Answers(Me)
  async show(@Caller() { person: id }: Caller): Promise<Me> {
    if (!id) return { appointments: [] };
    const [person] = await this.dataSource.query<PersonShown[]>(`${selectPersons} where person.id = $1`, [
      id,
    ]);
    const select = `select * from (${selectAppointments('$1')}) as shown where person = $2 and state = 'active'
      order by "organisationName", id`;
    const values = [dayOf(this.clock.now()), id];
    return { person, appointments: await this.dataSource.query<AppointmentShown[]>(select, values) };
  }
}
