import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Need } from '../model/need.js';
import { Teller } from '../needs/teller.js';

@Injectable()
export class TimeOutInfo {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Ends the wait for an answer that does not come; the custodian goes on without. */
  @ByClock()
  timeOut(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const need = await claims.next(tx, Need, `silent_at <= $1 and status = 'awaiting_info'`);
      if (need) await this.teller.tell(tx, need, need.timeOutInfo(tx.now));
      return need !== undefined;
    });
  }
}
