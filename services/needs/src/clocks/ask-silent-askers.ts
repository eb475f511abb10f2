import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Need } from '../model/need.js';
import { Teller } from '../needs/teller.js';

@Injectable()
export class AskSilentAskers {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Asks who has got an answer or a no whether it helped, and closes the need of who stays silent. */
  @ByClock()
  ask(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const need = await claims.next(tx, Need, `silent_at <= $1 and status in ('answered', 'declined')`);
      if (need) await this.teller.tell(tx, need, need.askOrClose(tx.now));
      return need !== undefined;
    });
  }
}
