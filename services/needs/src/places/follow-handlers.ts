import { AppointmentEnded, AppointmentHandedOver, type Said } from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { Departure } from '../model/departure.js';

/** Hears that a person no longer holds an appointment; `ReplaceHandlers` looks for the needs that they handle. */
@Controller()
export class FollowHandlers {
  @Hears(AppointmentHandedOver)
  handedOver({ data }: Said<AppointmentHandedOver>, tx: Transaction): Promise<void> {
    const { appointment: id, personRef: person, organisation, successorRef: takenOverBy } = data;
    tx.save(Object.assign(new Departure(), { id, person, organisation, takenOverBy }));
    return Promise.resolve();
  }

  @Hears(AppointmentEnded)
  async ended({ data }: Said<AppointmentEnded>, tx: Transaction): Promise<void> {
    const { appointment: id, personRef: person } = data;
    // Whoever has taken over does so first.
    if (await tx.find(Departure, id)) return;
    tx.save(Object.assign(new Departure(), { id, person, organisation: null, takenOverBy: null }));
  }
}
