import { Refusal } from '@lanken/contracts';
import type { EntityManager } from 'typeorm';
import { Organisation } from '../model/organisation.js';

/** The organisation, which is known and has not ended; else a refusal that points at the field. */
export async function mustExist(
  organisation: string,
  pointer: string,
  manager: EntityManager,
): Promise<Organisation> {
  const found = await manager.findOneBy(Organisation, { organisation });
  if (found && !found.ended) return found;
  const message = found
    ? `The organisation ${organisation} has ended; ${found.successor ? `its successor is ${found.successor}` : 'it has no successor'}.`
    : `The directory knows no organisation ${organisation}.`;
  throw new Refusal('unprocessable', 'organisation-unknown', message, [{ pointer, message }]);
}
