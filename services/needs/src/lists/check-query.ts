import { Refusal } from '@lanken/contracts';
import type { Places } from '../model/places.js';
import { checkPlaces } from './check-places.js';
import { orderOf } from './need-order.js';
import type { NeedQuery } from './need-query.js';

/** Refuses to save what no list could be asked for; points into `query`. */
export function checkQuery(query: NeedQuery, places: Places): void {
  try {
    checkPlaces(query, places);
    orderOf(query);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, code, message, errors } = error;
    const within = errors.map((problem) => ({ ...problem, pointer: `/query${problem.pointer}` }));
    throw new Refusal(kind, code, message, within);
  }
}
