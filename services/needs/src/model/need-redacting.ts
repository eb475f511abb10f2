import { Refusal } from '@lanken/contracts';
import { mayRead, speaksForOrganisation } from './need-reading.js';
import type { NeedRecord } from './need-record.js';
import type { Who } from './who.js';

/**
 * Whether `who` may have texts of a need blanked: who asks, or wrote for it, and who has custody, whoever said them, for
 * personal data has to go at once; and an administrator, who need not be able to read it.
 */
export function mayRedact(need: NeedRecord, who: Who): boolean {
  if (need.status === 'draft') return false;
  if (who.role === 'administrator') return true;
  const parties = [need.askerOrganisation, need.writtenBy, need.custodianOrganisation];
  return speaksForOrganisation(who) && parties.includes(who.organisation);
}

/** Refuses whoever may not. A need that they may not read is not there for them. */
export function allowRedaction(need: NeedRecord, who: Who): void {
  if (mayRedact(need, who)) return;
  if (who.role !== 'administrator' && !mayRead(need, who))
    throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need.id}.`);
  if (need.status === 'draft')
    throw new Refusal(
      'conflict',
      'redaction-of-draft',
      'A draft was said to nobody: write it anew, or discard it.',
    );
  throw new Refusal(
    'forbidden',
    'not-yours-to-redact',
    'Texts of a need are blanked by the organisation that asks, its custodian or an administrator: tell one of them.',
  );
}
