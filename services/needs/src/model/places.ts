import type { Organisation } from './organisation.js';

/** The counties, the municipalities and who stands for them, as the directory has said. */
export class Places {
  private readonly boards = new Map<string, string>();
  private readonly counties = new Map<string, string>();
  /** The agency that gets what goes to national level. */
  readonly nationalAgency: string | undefined;

  /** Of several that stand for the same, the one registered first counts: the list is in that order. */
  constructor(organisations: Organisation[]) {
    for (const { kind, county, municipality, organisation } of organisations) {
      if (kind === 'county_board' && !this.boards.has(county)) {
        this.boards.set(county, organisation);
        this.counties.set(county, county);
      }
      if (kind === 'municipality') this.counties.set(municipality, county);
    }
    this.nationalAgency = organisations.find(({ kind }) => kind === 'national_agency')?.organisation;
  }

  /** The county in which an area lies: itself for a county's code; undefined for an unknown code. */
  countyOf(area: string): string | undefined {
    return this.counties.get(area);
  }

  countyBoard(county: string): string | undefined {
    return this.boards.get(county);
  }
}
