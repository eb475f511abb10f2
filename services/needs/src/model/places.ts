import type { SubstanceArea } from '@lanken/contracts';
import type { Day } from './day.js';
import type { Organisation } from './organisation.js';
import { isInForce, type Route } from './route.js';

/** The counties, the municipalities and who stands for them, as the directory has said. */
export class Places {
  private readonly boards = new Map<string, string>();
  private readonly counties = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly successors = new Map<string, string>();
  private readonly firstAgency: string | undefined;

  /** Of several that stand for the same, the one registered first counts, unless it has ended: the list is in that order. */
  constructor(
    organisations: Organisation[],
    private readonly routes: Route[] = [],
  ) {
    const lasting = organisations.filter(({ ended }) => !ended);
    for (const { kind, county, municipality, organisation, name } of [...lasting, ...organisations]) {
      this.names.set(organisation, name);
      if (kind === 'county_board' && !this.boards.has(county)) {
        this.boards.set(county, organisation);
        this.counties.set(county, county);
        this.names.set(county, name);
      }
      if (kind === 'municipality') {
        this.counties.set(municipality, county);
        if (!this.names.has(municipality)) this.names.set(municipality, name);
      }
    }
    this.firstAgency = lasting.find(({ kind }) => kind === 'national_agency')?.organisation;
    for (const { organisation, successor } of organisations)
      if (successor) this.successors.set(organisation, successor);
  }

  /** The county in which an area lies: itself for a county's code; undefined for an unknown code. */
  countyOf(area: string): string | undefined {
    return this.counties.get(area);
  }

  /** What an organisation is called, or the one that stands for an area; its id or code where that is not known. */
  nameOf(place: string): string {
    return this.names.get(place) || place;
  }

  /** The codes of the municipalities that lie in the county, in order. */
  municipalitiesOf(county: string): string[] {
    return [...this.counties]
      .filter(([area, lies]) => lies === county && area !== county)
      .map(([area]) => area)
      .sort();
  }

  countyBoard(county: string): string | undefined {
    const board = this.boards.get(county);
    return board && this.heirOf(board);
  }

  /** Who takes what goes to national level: by the first of the areas that has a route that day, else by default. */
  nationalAgency(areas: SubstanceArea[], day: Day): string | undefined {
    const inForce = this.routes.filter((route) => isInForce(route, day));
    const own = areas.flatMap((area) => inForce.find(({ substanceArea }) => substanceArea === area) ?? []);
    const route = own[0] ?? inForce.find(({ substanceArea }) => substanceArea === null);
    const agency = route?.organisation ?? this.firstAgency;
    return agency && this.heirOf(agency);
  }

  /** Who stands in the place of an organisation today: itself, unless it has ended. */
  heirOf(organisation: string): string {
    const passed = new Set<string>();
    let heir = organisation;
    for (let next: string | undefined = heir; next && !passed.has(next); next = this.successors.get(heir))
      passed.add((heir = next));
    return heir;
  }
}
