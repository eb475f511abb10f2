import { Refusal } from '@lanken/contracts';
import type { EntityManager } from 'typeorm';

/** Refuses a handler who holds no appointment at the organisation today. */
export async function mustWorkAt(
  organisation: string,
  person: string,
  manager: EntityManager,
): Promise<void> {
  const held = await manager.query<unknown[]>(
    `select 1 from rights_appointment where person = $1 and organisation = $2
       and (now() at time zone 'Europe/Stockholm')::date between starts and coalesce(ends, 'infinity')`,
    [person, organisation],
  );
  if (held.length) return;
  const message = `The person ${person} holds no appointment at your organisation: name one who does.`;
  throw new Refusal('unprocessable', 'handler-unknown', message, [{ pointer: '/handler', message }]);
}
