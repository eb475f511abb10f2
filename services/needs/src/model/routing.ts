import { Refusal, type Asker, type FieldProblem, type SubstanceArea } from '@lanken/contracts';
import type { Holder, Hop } from './custody.js';
import { dayOf } from './day.js';
import type { NeedContent } from './need-content.js';
import type { Places } from './places.js';

/** What decides where a need goes. */
interface Concerned {
  asker: Asker;
  areas: string[];
  leadCounty: string | null;
  substanceAreas: SubstanceArea[];
  hops: Hop[];
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

/** Refuses several counties of which none leads, where a county has to take the need. */
export function checkLead(
  { asker, areas, leadCounty }: Pick<Concerned, 'asker' | 'areas' | 'leadCounty'>,
  places: Places,
): void {
  const counties = countiesOf(areas, places);
  if (asker.level !== 'local' || counties.size < 2 || leadCounty) return;
  const message = `The areas lie in the counties ${[...counties].sort().join(', ')}: name the one that leads as leadCounty.`;
  throw new Refusal('unprocessable', 'lead-county-missing', message, [{ pointer: '/leadCounty', message }]);
}

/** Refuses another lead county than the one whose board the need went to when it was published. */
export function checkLeadStays(
  { asker, leadCounty }: Pick<Concerned, 'asker' | 'leadCounty'>,
  next: string | null | undefined,
): void {
  const leads = leadCounty ?? asker.county;
  if (asker.level !== 'local' || (next ?? asker.county) === leads) return;
  const message = `The need went to the county ${leads} when it was published, and that goes on leading: leadCounty must be ${leads}. Another county takes it over by referral.`;
  throw new Refusal('unprocessable', 'lead-county-fixed', message, [{ pointer: '/leadCounty', message }]);
}

/** Who has custody first: the board of the asker's county, or of the lead county; national where a county asks. */
export function firstCustodian(need: Concerned, places: Places, now: Date): Holder {
  checkLead(need, places);
  return need.asker.level === 'local' ? countyHolder(need, places) : nationalHolder(need, places, now);
}

/** Who has custody one level up: the board that had the need already, else the asker's; above a county the national level. */
export function holderAbove(
  need: Concerned & { custodianLevel: string | null },
  places: Places,
  now: Date,
): Holder {
  if (need.custodianLevel !== 'local') return nationalHolder(need, places, now);
  const last = need.hops.findLast(({ level }) => level === 'county');
  return last
    ? { level: 'county', organisation: places.heirOf(last.organisation) }
    : countyHolder(need, places);
}

/** Who has custody one level down: the last one there, and below the counties, or where no county had it, the asker. */
export function holderBelow(
  {
    custodianLevel,
    custodianOrganisation,
    hops,
    asker,
  }: Concerned & { custodianLevel: string | null; custodianOrganisation: string | null },
  places: Places,
): Holder {
  const last = custodianLevel === 'national' ? hops.findLast(({ level }) => level === 'county') : undefined;
  if (last) return { level: 'county', organisation: places.heirOf(last.organisation) };
  const { level, organisation } = asker;
  if (organisation !== custodianOrganisation) return { level, organisation };
  const message = 'Your organisation asks this itself: there is nobody below to whom it could go back.';
  throw new Refusal('conflict', 'nobody-below', message);
}

function countyHolder({ leadCounty, asker }: Concerned, places: Places): Holder {
  const county = leadCounty ?? asker.county;
  return {
    level: 'county',
    organisation: known(places.countyBoard(county), `board of the county ${county}`),
  };
}

function nationalHolder({ substanceAreas }: Concerned, places: Places, now: Date): Holder {
  const agency = places.nationalAgency(substanceAreas, dayOf(now));
  return { level: 'national', organisation: known(agency, 'national agency') };
}

/** The counties that a need concerns by its areas and its lead. */
export const concernedBy = (
  { areas, leadCounty }: Pick<Concerned, 'areas' | 'leadCounty'>,
  places: Places,
): string[] => [...countiesOf(areas, places), ...(leadCounty ? [leadCounty] : [])];

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
