import { Refusal, roles } from '@lanken/contracts';
import { By, Holding, Id, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Header } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { Person } from '../model/person.js';
import { convenes } from '../model/structure-rights.js';
import { invited } from './invited.js';
import { meetingForConcerned } from './meeting-for-concerned.js';
import { writeInvitation, type Invitee } from './write-invitation.js';

const selectInvited = `
  select person.id, person.name, person.email, answer from ${invited} join person on person.id = invited.person
  where (member or answer is not null or attended is not null) and ($4::uuid is null or person.id = $4) order by person.id`;

@Controller('directory/v1/meetings')
export class ShowInvitation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The invitation as iCalendar: a member gets their own, the convenor that with everybody. */
  @Get(':id/invitation')
  @Holding(...roles)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="invitation.ics"')
  async show(@Id() id: string, @By() by: Actor): Promise<string> {
    const { manager } = this.dataSource;
    const today = dayOf(this.clock.now());
    const { meeting, structure } = await meetingForConcerned(manager, id, by, today);
    const only = convenes(by, structure) ? null : by.person;
    const attendees = await manager.query<Invitee[]>(selectInvited, [id, structure.id, today, only]);
    if (only && !attendees.length)
      throw new Refusal('not-found', 'not-invited', 'You are not invited to this meeting: only members are.');
    const { name, email } = await manager.findOneByOrFail(Person, { id: meeting.organizer });
    return writeInvitation(meeting, { id: meeting.organizer, name, email }, attendees);
  }
}
