import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { HeldNeed } from '../model/held-need.js';
import { referred } from '../referred.js';

/** Says that a successor handles what the holder handled; the needs follow, and the copy here knows it at once. */
export async function handOverNeeds(
  tx: Transaction,
  appointment: Appointment,
  successor: string,
  by: Actor,
): Promise<void> {
  const to = await referred(tx, Appointment, successor, '/successor');
  tx.say(appointment, appointment.handOver(to, dayOf(tx.now), by.by()));
  const { person: handler, organisation: custodian } = appointment;
  await tx.manager.update(HeldNeed, { handler, custodian, open: true }, { handler: to.person });
}

export function needsSuccessor(handled: number): Refusal {
  const needs = handled === 1 ? 'an open need' : `${handled} open needs`;
  const message =
    `The holder handles ${needs}: name the appointment of a colleague who takes over. ` +
    'Whose rights must end at once although nobody takes over is put on leave.';
  return new Refusal('conflict', 'successor-required', message, [{ pointer: '/successor', message }]);
}
