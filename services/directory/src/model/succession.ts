import { Refusal } from '@lanken/contracts';
import type { Day } from './day.js';
import type { OrganisationRecord } from './organisation-record.js';
import { hasCome } from './wrong-days.js';

/** Whether one organisation can stand in another's place from a day on. */
export function checkSuccession(
  ending: OrganisationRecord,
  successor: OrganisationRecord,
  from: Day,
  today: Day,
): void {
  if (successor.id === ending.id)
    throw unfit(`${ending.name} cannot take its own place: name another organisation.`);
  if (successor.state !== 'active')
    throw unfit(`${successor.name} is ${successor.state}: the successor must be active.`);
  if (successor.level !== ending.level)
    throw unfit(
      `${successor.name} is of the level ${successor.level}, ${ending.name} of ${ending.level}: what it holds stays on its level.`,
    );
  hasCome(from, today);
}

const unfit = (message: string): Refusal =>
  new Refusal('unprocessable', 'successor-unfit', message, [{ pointer: '/successor', message }]);
