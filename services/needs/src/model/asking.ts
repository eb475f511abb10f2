import { noCounty, noMunicipality, Refusal, type Asker } from '@lanken/contracts';
import type { Organisation } from './organisation.js';
import type { Places } from './places.js';
import type { Who } from './who.js';

/** For whom a coordinator writes besides the own organisation: the municipalities and associations of the county. */
const writtenFor = ['municipality', 'civil_society'];

/** Who asks: the own organisation, or another of the county in whose name its board writes. A board asks at county level. */
export function askerOf(who: Who, onBehalfOf?: Organisation): Asker {
  if (onBehalfOf) checkOnBehalf(who, onBehalfOf);
  const { organisation, county, municipality } = onBehalfOf ?? who;
  if (county === noCounty)
    throw new Refusal(
      'unprocessable',
      'asker-without-county',
      'A need is asked where someone can help: by an organisation that lies in a county, such as a district.',
    );
  const asksAsCounty = who.role === 'county_coordinator' && !onBehalfOf;
  return asksAsCounty
    ? { organisation, level: 'county', county, municipality: noMunicipality }
    : { organisation, level: 'local', county, municipality };
}

function checkOnBehalf(who: Who, { organisation, kind, county }: Organisation): void {
  if (who.role === 'county_coordinator' && writtenFor.includes(kind) && county === who.county) return;
  const message = `Your county can write for its municipalities and associations; ${organisation} is none of them.`;
  throw new Refusal('forbidden', 'not-on-behalf', message, [{ pointer: '/onBehalfOf', message }]);
}

/** Refuses areas outside the county of an association: it asks where it works. */
export function checkOwnCounty(areas: string[], county: string, places: Places): void {
  const elsewhere = areas.flatMap((area, index) =>
    places.countyOf(area) === county
      ? []
      : [
          {
            pointer: `/areas/${index}`,
            message: `${area} does not lie in the association's county, ${county}.`,
          },
        ],
  );
  if (elsewhere.length)
    throw new Refusal(
      'unprocessable',
      'area-elsewhere',
      'An association asks for areas of its county.',
      elsewhere,
    );
}
