import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { actsFor } from '../model/acts-for.js';
import { dayOf } from '../model/day.js';
import { coordinating } from '../structures/memberships.js';

const selectSpokesmen = `select from rights_appointment
  where organisation = $1 and role in (${coordinating}) and $2::date between starts and coalesce(ends, 'infinity') limit 1`;

/**
 * For whom somebody speaks: their own organisation, or, where they act for the one that leads, another in which nobody
 * could speak here: a police district answers by letter, and the letter is recorded.
 */
export async function speakingFor(
  tx: Transaction,
  by: Actor,
  { organisation, lead }: { organisation?: string | null; lead: string },
): Promise<string> {
  if (!organisation || organisation === by.organisation) return by.organisation;
  if (!actsFor(by, lead))
    throw new Refusal('forbidden', 'not-allowed', 'You speak for your own organisation only.');
  const spokesmen = await tx.manager.query<unknown[]>(selectSpokesmen, [organisation, dayOf(tx.now)]);
  if (!spokesmen.length) return organisation;
  const message = 'Somebody acts for that organisation here, and answers for it themselves.';
  throw new Refusal('unprocessable', 'speaks-for-itself', message, [{ pointer: '/organisation', message }]);
}
