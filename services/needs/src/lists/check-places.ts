import { noCounty, noMunicipality, Refusal } from '@lanken/contracts';
import type { Places } from '../model/places.js';
import { needFields } from './need-fields.js';
import { filtersOf, type NeedQuery } from './need-query.js';

// Of who has none: what is asked at national or county level.
const nowhere = [noCounty, noMunicipality, 'none'];

/** Refuses counties and municipalities that nobody knows: their lists would be empty without saying why. */
export function checkPlaces(asked: NeedQuery, places: Places): void {
  const errors = filtersOf(asked)
    .filter(({ name }) => needFields[name].shown === 'places')
    .flatMap(({ parameter, value }) =>
      (value as string[])
        .filter((code) => !nowhere.includes(code) && !places.countyOf(code))
        .map((code) => ({
          pointer: `/${parameter}`,
          message: `There is no county or municipality with the code ${code}.`,
        })),
    );
  if (errors.length) throw new Refusal('unprocessable', 'unknown-area', 'Such an area is not known.', errors);
}
