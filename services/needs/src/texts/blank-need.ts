import { NeedRedacted, ShareRedacted, type By, type RedactionReason } from '@lanken/contracts';
import { blankTexts, type Transaction } from '@lanken/messaging';
import { lockCommitments } from '../clocks/read-commitments.js';
import type { Commitment } from '../model/commitment.js';
import { said } from '../model/need-change.js';
import { NeedRedaction } from '../model/need-redaction.js';
import { NeedVersion } from '../model/need-version.js';
import type { Need } from '../model/need.js';
import { Share } from '../model/share.js';
import type { Teller } from '../needs/teller.js';
import { asSaid, readPast } from '../needs/read-past.js';
import { attachmentsOf } from './attachments-of.js';
import { blankKept } from './blank-kept.js';
import { blankSupports } from './blank-supports.js';

/** Who wants texts blanked, and why. */
export interface Order {
  by: By;
  reason: RedactionReason;
}

/** Blanks texts in a need, its versions, files, commitments, shares and supports, and in all that was said of it; answers their wordings. */
export async function blankNeed(
  tx: Transaction,
  teller: Teller,
  need: Need,
  texts: string[],
  order: Order,
): Promise<ReadonlySet<string>> {
  const { id } = need;
  const versions = await tx.manager.findBy(NeedVersion, { need: id });
  const attachments = await attachmentsOf(tx.manager, id);
  const commitments = await lockCommitments(tx, id);
  const kept = await readPast(tx.manager, `need/${id}`);
  const past = asSaid(kept);
  const redaction = new NeedRedaction(
    {
      need,
      versions,
      attachments,
      commitments: commitments.map(({ commitment, past }) => ({ commitment, past: asSaid(past) })),
    },
    past,
    texts,
  );
  const blanked = await blankTexts(tx.manager, `need/${id}`, (text) => redaction.hits(text));
  await blankKept(tx, `need/${id}`, kept, redaction);
  redaction.blankNeed();
  for (const version of versions) if (redaction.blankVersion(version)) tx.save(version);
  for (const attachment of attachments) if (redaction.blankAttachment(attachment)) tx.save(attachment);
  for (const { commitment, past } of commitments) {
    await blankKept(tx, `commitment/${commitment.id}`, past, redaction);
    await blankCommitment(tx, commitment, redaction, order);
  }
  await blankShares(tx, need, redaction, order);
  await blankSupports(tx, { need: id }, redaction.texts, order);
  await teller.tell(tx, need, said(NeedRedacted, { need: id, ...order, texts, blanked }));
  return redaction.texts;
}

async function blankCommitment(
  tx: Transaction,
  commitment: Commitment,
  redaction: NeedRedaction,
  { by, reason }: Order,
): Promise<void> {
  redaction.blankCommitment(commitment);
  const blanked = await blankTexts(tx.manager, `commitment/${commitment.id}`, (text) => redaction.hits(text));
  if (blanked.length) tx.say(commitment, commitment.sayRedacted(by, reason, blanked));
  else tx.save(commitment); // of a restricted need: its events have no texts
}

/** What other counties were told is blanked too; how the need now is they are told after that. */
async function blankShares(
  tx: Transaction,
  need: Need,
  redaction: NeedRedaction,
  order: Order,
): Promise<void> {
  for (const county of need.sharedWith) {
    const share = await tx.find(Share, Share.idOf(need.id, county));
    if (!share) continue;
    const blanked = await blankTexts(tx.manager, `share/${share.id}`, (text) => redaction.hits(text));
    tx.say(share, said(ShareRedacted, { need: need.id, ...order, blanked }));
  }
}
