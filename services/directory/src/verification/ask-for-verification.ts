import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Person } from '../model/person.js';

const due = `(ask_on is null or ask_on <= ($1::timestamptz at time zone 'Europe/Stockholm')::date)`;

/** Asks whether entries are still true: after 180 days, after 365, and then again and again. */
@Injectable()
export class AskForVerification {
  constructor(private readonly transactions: Transactions) {}

  @ByClock()
  ofOrganisations(claims: Claims): Promise<boolean> {
    return this.ask(claims, Organisation, `state = 'active' and ${due}`);
  }

  @ByClock()
  ofPersons(claims: Claims): Promise<boolean> {
    return this.ask(claims, Person, due);
  }

  private ask(claims: Claims, entity: new () => Organisation | Person, condition: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const entry = await claims.next(tx, entity, condition);
      if (!entry) return false;
      const asked = entry.askForVerification(dayOf(tx.now));
      if (asked) tx.say(entry, asked);
      else tx.save(entry); // the clock has seen it now
      return true;
    });
  }
}
