import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Import } from '../model/import.js';

const due = `state = 'previewed' and previewed < $1::timestamptz - interval '7 days'`;

@Injectable()
export class ForgetImports {
  constructor(private readonly transactions: Transactions) {}

  /** Forgets the rows of what was looked at and not wanted for a week: they are names and addresses. */
  @ByClock()
  forget(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const brought = await claims.next(tx, Import, due);
      if (!brought) return false;
      brought.forget();
      tx.save(brought);
      tx.write('delete from import_row where import = $1', [brought.id]);
      return true;
    });
  }
}
