import type { ImportKind } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { dayOf } from '../model/day.js';
import type { NamedRow } from './name-columns.js';
import { planAppointments } from './plan-appointments.js';
import { planOrganisations } from './plan-organisations.js';
import { planPersons } from './plan-persons.js';
import type { Plan } from './planned.js';

const planners = { organisations: planOrganisations, persons: planPersons, appointments: planAppointments };

/** What would become of the rows now, by the rules by which each could be entered alone; nothing is said or saved by it. */
export function planImport(tx: Transaction, kind: ImportKind, rows: NamedRow[], by: Actor): Promise<Plan> {
  return planners[kind](tx.manager, rows, { by, newId: () => tx.newId(), today: dayOf(tx.now) });
}

/** How many rows cannot come in. */
export const wrongOf = ({ rows }: Plan): number => rows.filter(({ problem }) => problem).length;
