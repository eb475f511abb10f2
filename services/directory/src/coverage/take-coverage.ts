import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { CoverageDay } from '../model/coverage-day.js';
import { dayOf } from '../model/day.js';
import { countCoverage } from './count-coverage.js';

// At its first start the directory may not know the counties yet: a day without them would stay without.
const due = `(counted is null or counted < ($1::timestamptz at time zone 'Europe/Stockholm')::date)
  and exists (select from organisation where kind = 'county_board')`;

const columns =
  'area, county, organisation, coordinators, share, deputies, structures, programmes, contacts, verified_contacts';
const keep = `insert into coverage (day, ${columns})
  select $1::date, ${columns} from (${countCoverage('$1')}) as counted on conflict (area, day) do nothing`;

@Injectable()
export class TakeCoverage {
  constructor(private readonly transactions: Transactions) {}

  /** Once a day keeps what there is where. A day on which the directory did not run has no numbers: none are made up. */
  @ByClock()
  take(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const last = await claims.next(tx, CoverageDay, due);
      if (!last) return false;
      last.counted = dayOf(tx.now);
      tx.save(last);
      tx.write(keep, [last.counted]);
      return true;
    });
  }
}
