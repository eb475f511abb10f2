import { Refusal, type Role } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Import } from '../model/import.js';

/** Who may enter things, and so bring many at once; each row is looked at by the rules for one. */
export const importers = [
  'municipal_coordinator',
  'county_coordinator',
  'national_officer',
  'administrator',
] as const satisfies readonly Role[];

/** An import is for who brought it, and for administrators: its rows are names and addresses. */
export function mustBeOwn(brought: Import | null, id: string, by: Actor): asserts brought is Import {
  if (brought && (brought.person === by.person || by.role === 'administrator')) return;
  throw new Refusal('not-found', 'import-not-found', `There is no import of yours with the id ${id}.`);
}
