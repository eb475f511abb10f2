import type { Organisation, OrganisationFacts } from '../model/organisation.js';

/**
 * Organisations by kind and area, for looking at thousands of rows: of an area those of the same name, and one, which is
 * all that the rule against twins can meet there.
 */
export class Neighbours {
  private readonly first = new Map<string, Organisation>();
  private readonly named = new Map<string, Organisation>();

  constructor(organisations: Organisation[]) {
    for (const each of organisations) this.add(each);
  }

  add(organisation: Organisation): void {
    const { kind, countyNow, municipalityNow, name } = organisation;
    const area = [kind, countyNow, municipalityNow].join(' ');
    if (!this.first.has(area)) this.first.set(area, organisation);
    this.named.set(`${area} ${sounds(name)}`, organisation);
  }

  of({ kind, county, municipality, name }: OrganisationFacts): Organisation[] {
    const area = [kind, county, municipality].join(' ');
    const near = [this.first.get(area), this.named.get(`${area} ${sounds(name)}`)];
    return near.filter((each): each is Organisation => each !== undefined);
  }
}

const sounds = (name: string): string => name.toLocaleLowerCase('sv');
