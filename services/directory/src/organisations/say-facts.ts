import { byClock } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { dayOf } from '../model/day.js';
import { identifierOf } from '../model/identifier.js';
import type { Organisation } from '../model/organisation.js';
import { areaFor } from '../model/place.js';
import type { ReferenceOrganisation } from '../reference/reference-organisations.js';

/** Says what the reference data knows of an organisation besides its name and place. */
export function sayFacts(
  tx: Transaction,
  organisation: Organisation,
  { kind, organisationsnummer, formerName, formerCode, merged }: ReferenceOrganisation,
  known: ReadonlyMap<string, Organisation>,
): void {
  const say = (event: object): void => tx.say(organisation, event);
  if (organisationsnummer) {
    const scheme = 'organisationsnummer';
    say(organisation.identify(scheme, identifierOf(scheme, organisationsnummer), byClock));
  }
  if (formerName) say(organisation.recordFormerName(formerName.name, formerName.until, byClock));
  if (formerCode) {
    const former = areaFor(kind, undefined, formerCode.municipality);
    say(organisation.recordFormerPlace(former, formerCode.until, byClock));
  }
  if (merged) say(organisation.merge(known.get(merged.into)!, merged.from, dayOf(tx.now), byClock));
}
