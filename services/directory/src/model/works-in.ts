import { Refusal } from '@lanken/contracts';
import type { Day } from './day.js';
import type { WorksIn } from './organisation-record.js';
import type { Area } from './place.js';
import { wrongDays } from './wrong-days.js';

/** From when to when an organisation works in an area. */
export interface AreaDays {
  area: string;
  from: Day;
  to?: Day;
}

/** With other days for an area, or with one more; an area is worked in once on a day. */
export function setArea(known: WorksIn[], { area, from, to }: AreaDays, own: Area): WorksIn[] {
  if (area === own.county || area === own.municipality) {
    const message = `It lies in ${area}: that it works there need not be said.`;
    throw new Refusal('unprocessable', 'own-area', message, [{ pointer: '/area', message }]);
  }
  if (to && to < from) throw wrongDays(`The last day ${to} lies before the first, ${from}.`, '/to');
  const others = known.filter((each) => each.area !== area || each.from !== from);
  const other = others.find(
    (each) => each.area === area && (!to || each.from <= to) && (!each.to || from <= each.to),
  );
  if (other)
    throw wrongDays(
      `It works in ${area} from ${other.from}${other.to ? ` to ${other.to}` : ' on'} already: change those days instead.`,
      '/from',
    );
  return [...others, { area, from, to: to ?? null }].sort((a, b) => (a.from < b.from ? -1 : 1));
}
