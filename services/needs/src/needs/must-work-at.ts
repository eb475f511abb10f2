import { Refusal } from '@lanken/contracts';
import type { EntityManager } from 'typeorm';

/** Refuses a handler, or who else is named, who holds no appointment at the organisation today. */
export async function mustWorkAt(
  organisation: string,
  person: string,
  manager: EntityManager,
  pointer = '/handler',
): Promise<void> {
  if (await worksAt(organisation, person, manager)) return;
  const message = `The person ${person} holds no appointment at your organisation: name one who does.`;
  throw new Refusal('unprocessable', 'handler-unknown', message, [{ pointer, message }]);
}

/** Whether the person holds an appointment at the organisation today. */
export async function worksAt(
  organisation: string,
  person: string,
  manager: EntityManager,
): Promise<boolean> {
  const held = await manager.query<unknown[]>(
    `select 1 from rights_appointment where person = $1 and organisation = $2
       and (now() at time zone 'Europe/Stockholm')::date between starts and coalesce(ends, 'infinity')`,
    [person, organisation],
  );
  return held.length > 0;
}
