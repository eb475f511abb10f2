import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { NoticeMail } from '../model/notice-mail.js';
import type { NoLetter, Outcome } from './letter.js';
import { PostOffice } from './post-office.js';
import { settle } from './settle.js';
import { WriteLetter } from './write-letter.js';

const due = `state = 'waiting' and next <= $1`;

/**
 * Sends what is due, a mail at a time. A mail is taken in hand, handed over and settled in three steps: only a process
 * that ends between the last two lets a mail go out twice, under the same Message-ID.
 */
@Injectable()
export class SendNotices {
  private readonly accepted = new Set<string>();

  constructor(
    private readonly transactions: Transactions,
    private readonly postOffice: PostOffice,
    private readonly letters: WriteLetter,
  ) {}

  @ByClock()
  async send(claims: Claims): Promise<boolean> {
    if (this.postOffice.state !== 'open') return false;
    const mail = await this.transactions.run(async (tx) => {
      const next = await claims.next(tx, NoticeMail, due);
      next?.take(tx.now);
      if (next) tx.save(next);
      return next;
    });
    if (!mail) return false;
    const outcome = await this.handOver(mail);
    await this.transactions.run((tx) => settle(tx, mail.id, outcome));
    this.accepted.delete(mail.id);
    return outcome.as !== 'away';
  }

  private async handOver(mail: NoticeMail): Promise<Outcome | NoLetter> {
    // The database was away when it should have been settled.
    if (this.accepted.has(mail.id)) return { as: 'accepted' };
    const letter = await this.letters.of(mail);
    if ('as' in letter) return letter;
    const outcome = await this.postOffice.post(letter);
    if (outcome.as === 'accepted') this.accepted.add(mail.id);
    return outcome;
  }
}
