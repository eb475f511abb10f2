import { Refusal } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { Person } from '../model/person.js';
import { oneAtATime } from '../one-at-a-time.js';

/** Refuses an e-mail address that somebody else is entered with; of two at once one gets it. */
export async function emailIsFree(tx: Transaction, email: string, id?: string): Promise<void> {
  await oneAtATime(tx, `register-person ${email.toLowerCase()}`);
  const known = await tx.manager
    .createQueryBuilder(Person, 'person')
    .where('lower(email) = lower(:email)', { email })
    .getOne();
  if (!known || known.id === id) return;
  const message = `Somebody with this e-mail address is entered already: ${known.id}.`;
  throw new Refusal('conflict', 'person-exists', message, [{ pointer: '/email', message }]);
}
