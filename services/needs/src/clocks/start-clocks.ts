import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Clockless } from '../model/clockless.js';
import { startClocks } from '../model/need-time.js';
import { Need } from '../model/need.js';
import { KnownPaces } from './known-paces.js';

@Injectable()
export class StartClocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly paces: KnownPaces,
  ) {}

  /** Starts the clocks of a need that is older than they are; its next event says what is due. */
  @ByClock()
  start(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const clockless = await claims.next(tx, Clockless, '$1::timestamptz is not null');
      if (!clockless) return false;
      const need = await tx.load(Need, clockless.id);
      startClocks(need, await this.paces.now(tx.manager), tx.now);
      tx.save(need);
      tx.remove(clockless);
      return true;
    });
  }
}
