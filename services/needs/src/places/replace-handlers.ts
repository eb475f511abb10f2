import { ByClock, Transactions, type Claims, type Transaction } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Departure } from '../model/departure.js';
import { needMoves } from '../model/need-moves.js';
import { Need } from '../model/need.js';
import { Teller } from '../needs/teller.js';

const atOnce = 50;

/** Gives the needs of who has left to who takes over, or shows that nobody handles them, so many a time. */
@Injectable()
export class ReplaceHandlers {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  @ByClock()
  replace(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const departure = await claims.next(tx, Departure, '$1::timestamptz is not null');
      if (!departure) return false;
      const needs = await needsOf(departure, tx);
      for (const id of needs) {
        const need = await tx.load(Need, id);
        await this.teller.tell(tx, need, need.replaceHandler(departure.takenOverBy));
      }
      if (!needs.length) tx.remove(departure);
      return true;
    });
  }
}

/** Those that they handle where another takes over, or where they hold nothing any more, now or after a leave. */
async function needsOf({ person, organisation }: Departure, tx: Transaction): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `select id from need where handler = $1 and status = any($2) and case when $3::uuid is not null
         then custodian_organisation = $3
         else not exists (select from rights_appointment where person = $1 and organisation = custodian_organisation
           and coalesce(ends, 'infinity') >= (now() at time zone 'Europe/Stockholm')::date) end
     order by id limit ${atOnce}`,
    [person, needMoves['replace-handler'].from, organisation],
  );
  return rows.map(({ id }) => id);
}
