import { Refusal } from '@lanken/contracts';
import type { NeedAttachment } from './need-attachment.js';
import { mayRead, speaksForOrganisation } from './need-reading.js';
import type { NeedRecord } from './need-record.js';
import { readsAll } from './need-texts.js';
import type { Who } from './who.js';

/** How many files a need can have. */
export const mostAttachments = 20;

/** Refuses who may not add a file to the need, or not now: its asker, who wrote it on behalf, and its custodian may. */
export function allowAttaching(need: NeedRecord, who: Who): void {
  allowReading(need, who);
  if (need.status === 'draft')
    throw new Refusal('conflict', 'attachment-to-draft', 'A draft takes no files yet: publish it first.');
  const parties = [need.askerOrganisation, need.writtenBy, need.custodianOrganisation];
  if (!speaksForOrganisation(who) || !parties.includes(who.organisation))
    throw new Refusal(
      'forbidden',
      'not-yours-to-attach',
      'Files are added to a need by the organisation that asks and by its custodian.',
    );
  if (need.status === 'closed' || need.status === 'withdrawn')
    throw new Refusal('conflict', 'need-ended', `The need is ${need.status}: no more files are added to it.`);
}

/** Refuses a file that the need has already, and one too many. */
export function checkRoom(attachments: NeedAttachment[], sha256: string): void {
  const same = attachments.find((each) => each.sha256 === sha256);
  if (same) throw new Refusal('conflict', 'attached-already', `The need has this file already: ${same.id}.`);
  if (attachments.length >= mostAttachments)
    throw new Refusal('conflict', 'too-many-attachments', `A need has at most ${mostAttachments} files.`);
}

/** Refuses who may not take the file away: only the organisation that added it may. */
export function allowRemoving(need: NeedRecord, { organisation }: NeedAttachment, who: Who): void {
  allowReading(need, who);
  if (!speaksForOrganisation(who) || who.organisation !== organisation)
    throw new Refusal(
      'forbidden',
      'not-yours-to-remove',
      'A file is removed by the organisation that added it. What must not be there is redacted: /attachments/0/content.',
    );
}

/** A file can say whatever texts can: of a restricted need it is read by who is cleared for all of them, and who added it. */
export const mayReadAttachment = (
  need: NeedRecord,
  { organisation }: NeedAttachment,
  who: Who | undefined,
): boolean => readsAll(need, who) || (speaksForOrganisation(who) && who.organisation === organisation);

function allowReading(need: NeedRecord, who: Who): void {
  if (!mayRead(need, who))
    throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need.id}.`);
}
