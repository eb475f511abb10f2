import { Refusal } from '@lanken/contracts';
import type { CommitmentStatus } from './commitment-record.js';
import { dayOf, isInCalendar, type Day } from './day.js';
import { mayRead } from './need-reading.js';
import type { NeedRecord } from './need-record.js';
import { isOpen } from './need-statuses.js';
import type { Who } from './who.js';

const mostYears = 2;

/** Refuses a promise by whoever neither has the need nor has responded to it, or when nobody waits for one. */
export function mayPromise(need: NeedRecord, who: Who): void {
  if (!mayRead(need, who))
    throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need.id}.`);
  const responders = need.responses.filter(({ kind }) => kind !== 'decline').map(({ by }) => by.organisation);
  if (![need.custodianOrganisation, ...responders].includes(who.organisation))
    throw new Refusal(
      'forbidden',
      'not-responsible',
      'Only the custodian, or an organisation that has responded to the need, can commit itself to something.',
    );
  if (!isOpen(need.status) && need.status !== 'answered')
    throw new Refusal(
      'conflict',
      'need-ended',
      `The need is ${need.status}: a commitment is made while it is open or answered.`,
    );
}

export function mustBeTheirs(who: Who, heir: string, verb: string): void {
  if (who.organisation !== heir)
    throw new Refusal(
      'forbidden',
      'not-committed',
      `Only the organisation that made the commitment can ${verb} it.`,
    );
}

export function mustBeOpen(status: CommitmentStatus, allowed: CommitmentStatus[], verb: string): void {
  if (allowed.includes(status)) return;
  const message = `The commitment is ${status}: one can ${verb} it when it is ${allowed.join(' or ')}.`;
  throw new Refusal('conflict', `commitment-${status}`, message);
}

/** Refuses a day that is not in the calendar, has passed, or is so far off that nobody would remember. */
export function mustComeSoon(until: Day, now: Date, before?: Day): void {
  const today = dayOf(now);
  const last = `${Number(today.slice(0, 4)) + mostYears}${today.slice(4)}`;
  const message = !isInCalendar(until)
    ? `There is no day ${until}.`
    : until < today
      ? `The day ${until} has passed: name today, ${today}, or a later one.`
      : until > last
        ? `The day ${until} is too far off: name one until ${last}.`
        : until === before
          ? `The commitment is until ${until} already: name another day.`
          : undefined;
  if (message)
    throw new Refusal('unprocessable', 'day-impossible', message, [{ pointer: '/until', message }]);
}

/** Refuses what the clock does before it is time, or does not do any more. */
export function mustHaveCome(at: Date | null, now: Date, verb: string): void {
  if (at && at <= now) return;
  throw new Refusal('conflict', 'not-time', `It is not time to ${verb} the commitment.`);
}
