import { AppointmentEnded, AppointmentStarted, PersonIdentityLinked, type Said } from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { RightsAppointment, RightsIdentity } from './rights-tables.js';

/** Keeps the copy of who holds what, as the directory says it. */
@Controller()
export class FollowAppointments {
  @Hears(PersonIdentityLinked)
  linked({ data: { identity, personRef } }: Said<PersonIdentityLinked>, tx: Transaction): Promise<void> {
    tx.save(Object.assign(new RightsIdentity(), { identity, person: personRef }));
    return Promise.resolve();
  }

  @Hears(AppointmentStarted)
  started({ data }: Said<AppointmentStarted>, tx: Transaction): Promise<void> {
    const {
      appointment,
      personRef,
      organisation,
      role,
      level,
      county,
      municipality,
      substanceAreas,
      from,
      to,
    } = data;
    const held = {
      appointment,
      person: personRef,
      organisation,
      role,
      level,
      county,
      municipality,
      substanceAreas,
    };
    tx.save(Object.assign(new RightsAppointment(), { ...held, starts: from, ends: to ?? null }));
    return Promise.resolve();
  }

  /** The rights end at once, also when the last day is today. */
  @Hears(AppointmentEnded)
  async ended({ data: { appointment } }: Said<AppointmentEnded>, tx: Transaction): Promise<void> {
    await tx.flush(); // it may have started in this same transaction
    await tx.manager.delete(RightsAppointment, { appointment });
  }
}
