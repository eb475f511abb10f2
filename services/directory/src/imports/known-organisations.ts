import { Refusal } from '@lanken/contracts';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Organisation } from '../model/organisation.js';

/** Organisations as rows name them: by id, organisationsnummer, municipality, or county for its board. */
export class KnownOrganisations {
  private readonly byName = new Map<string, Organisation>();

  private constructor(readonly all: Organisation[]) {
    for (const each of all) {
      this.byName.set(each.id, each);
      const { organisationsnummer } = each.identifiers;
      if (organisationsnummer) this.byName.set(organisationsnummer, each);
      if (each.kind === 'municipality') this.byName.set(each.municipalityNow, each);
      if (each.kind === 'county_board') this.byName.set(each.countyNow, each);
    }
  }

  /** Those that are, and those that are proposed. */
  static async of(manager: EntityManager): Promise<KnownOrganisations> {
    return new KnownOrganisations(await manager.findBy(Organisation, { state: In(['active', 'proposed']) }));
  }

  /** The active one of that name, also where a spreadsheet has taken the zeros from a code. */
  find(name: string): Organisation | undefined {
    const names = [name.toLowerCase(), name.replace('-', ''), name.padStart(4, '0'), name.padStart(2, '0')];
    const found = names.map((each) => this.byName.get(each)).find(Boolean);
    return found?.state === 'active' ? found : undefined;
  }

  /** As `find`; refuses where there is none. */
  named(name: string, pointer = '/organisation'): Organisation {
    const found = this.find(name);
    if (found) return found;
    const message = `There is no organisation ${name}: give its id, its organisationsnummer, or the code of its municipality or county.`;
    throw new Refusal('unprocessable', 'organisation-not-found', message, [{ pointer, message }]);
  }
}
