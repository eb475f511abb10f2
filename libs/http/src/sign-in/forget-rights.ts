import type { Transaction } from '@lanken/messaging';
import { RightsAppointment } from './rights-tables.js';

/** Takes the rights that an appointment, or a grant, has given here. */
export async function forgetRights(appointment: string, tx: Transaction): Promise<void> {
  await tx.flush(); // they may have been given in this same transaction
  await tx.manager.delete(RightsAppointment, { appointment });
}
