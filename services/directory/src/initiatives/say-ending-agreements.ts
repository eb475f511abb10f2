import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Agreement } from '../model/agreement.js';
import { dayOf } from '../model/day.js';

const today = `($1::timestamptz at time zone 'Europe/Stockholm')::date`;
const due = `state = 'agreed' and not near_said and replaced_by is null and ${today} between near_from and ends`;

@Injectable()
export class SayEndingAgreements {
  constructor(private readonly transactions: Transactions) {}

  /** Says of an agreement that its last day is near. */
  @ByClock()
  say(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const agreement = await claims.next(tx, Agreement, due);
      const ending = agreement?.tellEndingSoon(dayOf(tx.now));
      if (ending) tx.say(agreement!, ending);
      return agreement !== undefined;
    });
  }
}
