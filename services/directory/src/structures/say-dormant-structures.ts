import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { dayOf } from '../model/day.js';
import { Structure } from '../model/structure.js';

const due = `state = 'active' and awake_until < ($1::timestamptz at time zone 'Europe/Stockholm')::date`;

@Injectable()
export class SayDormantStructures {
  constructor(private readonly transactions: Transactions) {}

  /** Says of a structure that has not met for twice its rhythm that it is dormant. */
  @ByClock()
  say(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const structure = await claims.next(tx, Structure, due);
      const dormant = structure?.tellDormant(dayOf(tx.now));
      if (dormant) tx.say(structure!, dormant);
      return structure !== undefined;
    });
  }
}
