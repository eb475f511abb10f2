import { Refusal, type Role } from '@lanken/contracts';
import { Actor } from './actor.js';
import type { HeldAppointment, Standing } from './rights.js';

const named = ({ appointment, role, county }: HeldAppointment): string =>
  `${appointment} (${role}, county ${county})`;

/**
 * The appointment, or the grant of access, that a caller acts by: the chosen one, or the only one. Refuses, saying why,
 * when there is none, when it lacks the role, and a change by one that is for reading.
 */
export function chooseAppointment(
  { person, appointments }: Standing,
  chosen: string | undefined,
  roles: readonly Role[],
  changes: boolean,
): Actor {
  if (!person)
    throw new Refusal(
      'forbidden',
      'no-appointment',
      'This sign-in is not linked to a person yet: accept your invitation in the directory first.',
    );
  const held = chosen
    ? appointments.find(({ appointment }) => appointment === chosen.toLowerCase())
    : appointments[0];
  if (chosen && !held)
    throw new Refusal(
      'forbidden',
      'appointment-not-held',
      `Lanken-Appointment: ${chosen} is not an appointment of yours that is in force today.`,
    );
  if (!held)
    throw new Refusal('forbidden', 'no-appointment', 'You hold no appointment that is in force today.');
  if (!chosen && appointments.length > 1)
    throw new Refusal(
      'invalid',
      'appointment-required',
      `You hold several appointments: choose one by the header Lanken-Appointment: ${appointments.map(named).join(', ')}.`,
    );
  if (!roles.includes(held.role))
    throw new Refusal(
      'forbidden',
      'role-required',
      `This takes the role ${roles.join(' or ')}; your appointment gives ${held.role}.`,
    );
  if (changes && held.readOnly)
    throw new Refusal('forbidden', 'read-only', 'Your access is for reading: it changes nothing.');
  const { appointment, organisation, role, level, county, municipality, substanceAreas } = held;
  return Object.assign(new Actor(), {
    person,
    appointment,
    organisation,
    role,
    level,
    county,
    municipality,
    substanceAreas,
  });
}
