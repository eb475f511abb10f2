import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { ContactPoint } from '../model/contact-point.js';
import { dayOf } from '../model/day.js';

// Nobody answers for that of an organisation which is no more.
const due = `withdrawn is null and organisation in (select id from organisation where state = 'active') and
  (ask_on is null or ask_on <= ($1::timestamptz at time zone 'Europe/Stockholm')::date)`;

@Injectable()
export class AskAboutContactPoints {
  constructor(private readonly transactions: Transactions) {}

  /** Asks whether organisations are still reached there: after 180 days, after 365, and then again and again. */
  @ByClock()
  ask(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const point = await claims.next(tx, ContactPoint, due);
      if (!point) return false;
      const asked = point.askForVerification(dayOf(tx.now));
      if (asked) tx.say(point, asked);
      else tx.save(point); // the clock has seen it now
      return true;
    });
  }
}
