import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Need } from '../model/need.js';
import { Teller } from '../needs/teller.js';
import { KnownPlaces } from '../places/known-places.js';
import { isOverdue } from './is-overdue.js';

@Injectable()
export class EscalateOverdueNeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
  ) {}

  /** Passes up what is overdue where somebody is above. */
  @ByClock()
  escalate(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const need = await claims.next(tx, Need, `${isOverdue} and custodian_level <> 'national'`);
      if (!need) return false;
      const places = await this.places.now(tx.manager);
      await this.teller.tell(tx, need, need.escalateByClock(places, tx.now));
      return true;
    });
  }
}
