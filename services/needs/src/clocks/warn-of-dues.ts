import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Need } from '../model/need.js';
import { Teller } from '../needs/teller.js';

@Injectable()
export class WarnOfDues {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Warns the custodian of what is due soon, once of each. */
  @ByClock()
  warn(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const need = await claims.next(tx, Need, 'warns_at <= $1');
      if (need) await this.teller.tell(tx, need, need.sayDueSoon(tx.now));
      return need !== undefined;
    });
  }
}
