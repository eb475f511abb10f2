import { noCounty, noMunicipality, Refusal, type OrganisationKind } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { Organisation } from '../model/organisation.js';
import type { Area } from '../model/place.js';
import { counties } from '../reference/areas.js';

/** Refuses a county or municipality that there is not today; a municipality itself may be new. */
export async function areaIsKnown(
  tx: Transaction,
  { county, municipality: code }: Area,
  kind?: OrganisationKind,
  pointer = '/municipality',
): Promise<void> {
  if (county !== noCounty && !counties.has(county)) throw unknown(`county with the code ${county}`, pointer);
  if (code === noMunicipality || kind === 'municipality') return;
  const municipality = { kind: 'municipality' as const, municipalityNow: code, state: 'active' as const };
  if (await tx.manager.existsBy(Organisation, municipality)) return;
  throw unknown(`municipality with the code ${code}`, pointer);
}

function unknown(what: string, pointer: string): Refusal {
  const message = `There is no ${what} today.`;
  return new Refusal('unprocessable', 'unknown-area', message, [{ pointer, message }]);
}
