import { noMunicipality, Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { EntityManager } from 'typeorm';
import { identifierOf } from '../model/identifier.js';
import { Organisation } from '../model/organisation.js';
import { areaFor, levelOf, type Area } from '../model/place.js';
import { mayRegisterOrganisation } from '../model/who-may.js';
import { KnownOrganisations } from './known-organisations.js';
import { Neighbours } from './neighbours.js';
import type { NamedRow } from './name-columns.js';
import { planRows, type Made, type Plan } from './planned.js';
import { OrganisationRow } from './row-inputs.js';

/** What becomes of rows that are organisations: each is registered, and known by its number where it says one. */
export async function planOrganisations(
  manager: EntityManager,
  rows: NamedRow[],
  { by, newId }: { by: Actor; newId: () => string },
): Promise<Plan> {
  const { all } = await KnownOrganisations.of(manager);
  const others = new Neighbours(all);
  const numbers = await takenNumbers(manager);
  const places = new Set(
    all
      .filter(({ kind, state }) => kind === 'municipality' && state === 'active')
      .map(({ municipalityNow }) => municipalityNow),
  );

  const make = ({ name, kind, county, municipality, organisationsnummer }: OrganisationRow): Made[] => {
    const area = areaFor(kind, county, municipality);
    mayRegisterOrganisation(by, { kind, level: levelOf(area), place: area });
    if (kind !== 'municipality') mustBeKnown(area, places);
    const facts = { id: newId(), name, kind, ...area };
    const organisation = new Organisation();
    const events: object[] = [organisation.register(facts, others.of(facts), by.by())];
    const scheme = 'organisationsnummer';
    const number = organisationsnummer && identifierOf(scheme, organisationsnummer, `/${scheme}`);
    if (number) {
      mustBeFree(number, numbers);
      events.push(organisation.identify(scheme, number, by.by()));
      numbers.add(number);
    }
    others.add(organisation);
    return [{ thing: 'organisation', aggregate: organisation, events }];
  };
  return { rows: planRows(rows, OrganisationRow, make), after: [] };
}

async function takenNumbers(manager: EntityManager): Promise<Set<string>> {
  const taken = await manager.query<{ number: string }[]>(
    `select identifiers ->> 'organisationsnummer' as number from organisation where identifiers ? 'organisationsnummer'`,
  );
  return new Set(taken.map(({ number }) => number));
}

function mustBeFree(number: string, taken: Set<string>): void {
  if (!taken.has(number)) return;
  const message = `Another organisation has the number ${number}, in the directory or in a row above.`;
  throw new Refusal('conflict', 'identifier-taken', message, [{ pointer: '/organisationsnummer', message }]);
}

function mustBeKnown({ municipality }: Area, places: Set<string>): void {
  if (municipality === noMunicipality || places.has(municipality)) return;
  const message = `There is no municipality with the code ${municipality} today.`;
  throw new Refusal('unprocessable', 'unknown-area', message, [{ pointer: '/municipality', message }]);
}
