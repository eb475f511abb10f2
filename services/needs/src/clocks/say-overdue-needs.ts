import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Need } from '../model/need.js';
import { Teller } from '../needs/teller.js';
import { isOverdue } from './is-overdue.js';

@Injectable()
export class SayOverdueNeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Says daily what is overdue where nobody is above. */
  @ByClock()
  say(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const need = await claims.next(tx, Need, `${isOverdue} and custodian_level = 'national'`);
      if (need) await this.teller.tell(tx, need, need.sayOverdue(tx.now));
      return need !== undefined;
    });
  }
}
