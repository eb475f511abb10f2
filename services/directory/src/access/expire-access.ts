import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { AccessGrant } from '../model/access-grant.js';

const due = `state = 'approved' and ends < ($1::timestamptz at time zone 'Europe/Stockholm')::date`;

@Injectable()
export class ExpireAccess {
  constructor(private readonly transactions: Transactions) {}

  /** Says that the last day of an access has passed; its rights ended with that day. */
  @ByClock()
  expire(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const grant = await claims.next(tx, AccessGrant, due);
      if (grant) tx.say(grant, grant.expire());
      return grant !== undefined;
    });
  }
}
