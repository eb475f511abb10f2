import {
  AppointmentEnded,
  AppointmentLeaveSet,
  AppointmentReturned,
  AppointmentRevised,
  AppointmentStarted,
  PersonIdentityLinked,
  type AppointmentTerms,
  type Said,
} from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { forgetRights } from './forget-rights.js';
import { inForce } from './in-force.js';
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
    keep(data, tx);
    return Promise.resolve();
  }

  @Hears(AppointmentRevised)
  revised({ data }: Said<AppointmentRevised>, tx: Transaction): Promise<void> {
    return replace(data, tx);
  }

  @Hears(AppointmentLeaveSet)
  left({ data }: Said<AppointmentLeaveSet>, tx: Transaction): Promise<void> {
    return replace(data, tx);
  }

  @Hears(AppointmentReturned)
  returned({ data }: Said<AppointmentReturned>, tx: Transaction): Promise<void> {
    return replace(data, tx);
  }

  /** The rights end at once, also when the last day is today. */
  @Hears(AppointmentEnded)
  ended({ data: { appointment } }: Said<AppointmentEnded>, tx: Transaction): Promise<void> {
    return forgetRights(appointment, tx);
  }
}

async function replace(terms: AppointmentTerms, tx: Transaction): Promise<void> {
  await forgetRights(terms.appointment, tx);
  keep(terms, tx);
}

function keep(terms: AppointmentTerms, tx: Transaction): void {
  const { appointment, personRef: person, organisation, role, level, county, municipality } = terms;
  const held = { appointment, person, organisation, role, level, county, municipality };
  for (const days of inForce(terms))
    tx.save(
      Object.assign(new RightsAppointment(), held, days, {
        substanceAreas: terms.substanceAreas,
        readOnly: false,
      }),
    );
}
