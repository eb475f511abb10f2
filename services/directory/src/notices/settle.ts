import type { Transaction } from '@lanken/messaging';
import { NoticeMail } from '../model/notice-mail.js';
import { Notice } from '../model/notice.js';
import type { NoLetter, Outcome } from './letter.js';

/** Keeps what became of a mail, and says it of each notice in it. */
export async function settle(tx: Transaction, id: string, outcome: Outcome | NoLetter): Promise<void> {
  const mail = await tx.load(NoticeMail, id);
  tx.save(mail);
  if (outcome.as === 'away') return mail.giveBack(outcome.until);
  if (outcome.as === 'put_off' && mail.putOff(tx.now)) return;
  mail.settle();
  for (const notice of await tx.manager.findBy(Notice, { mail: id })) {
    if (outcome.as === 'unwanted') notice.keep();
    else if (outcome.as === 'accepted') tx.say(notice, notice.tellSent());
    else if (outcome.as === 'no_address') tx.say(notice, notice.tellBounced('no_address'));
    else tx.say(notice, notice.tellBounced(reasons[outcome.as], outcome.code));
    tx.save(notice);
  }
}

const reasons = { refused: 'refused', put_off: 'put_off_too_long' } as const;
