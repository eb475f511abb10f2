import { Refusal, type Asker, type FieldProblem, type Level } from '@lanken/contracts';
import type { NeedContent } from './need-content.js';
import type { Places } from './places.js';

interface Concerned {
  areas: string[];
  leadCounty?: string | null;
}

/** Refuses areas that nobody knows, and a lead county in which none of the areas lies. */
export function checkAreas({ areas, leadCounty }: Partial<NeedContent>, places: Places): void {
  const named = areas ?? [];
  const problems = named.flatMap((area, index) => (places.countyOf(area) ? [] : [unknown(area, index)]));
  if (problems.length)
    throw new Refusal('unprocessable', 'unknown-area', 'Some of the areas are not known.', problems);
  if (leadCounty && !countiesOf(named, places).has(leadCounty)) {
    const message = `None of the areas lies in the county ${leadCounty}: name one of theirs.`;
    throw new Refusal('unprocessable', 'lead-county-elsewhere', message, [
      { pointer: '/leadCounty', message },
    ]);
  }
}

/** Who has custody first: the board of the asker's county, or of the lead county; national where a county asks. */
export function firstCustodian(
  { areas, leadCounty, asker }: Concerned & { asker: Asker },
  places: Places,
): { level: Level; organisation: string } {
  if (asker.level !== 'local') return nationalCustodian(places);
  const counties = countiesOf(areas, places);
  if (counties.size > 1 && !leadCounty) {
    const message = `The areas lie in the counties ${[...counties].sort().join(', ')}: name the one that leads as leadCounty.`;
    throw new Refusal('unprocessable', 'lead-county-missing', message, [{ pointer: '/leadCounty', message }]);
  }
  const county = leadCounty ?? asker.county;
  return {
    level: 'county',
    organisation: known(places.countyBoard(county), `board of the county ${county}`),
  };
}

export function nationalCustodian(places: Places): { level: Level; organisation: string } {
  return { level: 'national', organisation: known(places.nationalAgency, 'national agency') };
}

const unknown = (area: string, index: number): FieldProblem => ({
  pointer: `/areas/${index}`,
  message: `There is no county or municipality with the code ${area}.`,
});

function known(organisation: string | undefined, name: string): string {
  if (organisation) return organisation;
  throw new Refusal('unavailable', 'custodian-unknown', `The directory has named no ${name} yet: try again.`);
}

const countiesOf = (areas: string[], places: Places): Set<string> =>
  new Set(areas.flatMap((area) => places.countyOf(area) ?? []));
