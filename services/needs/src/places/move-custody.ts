import { ByClock, Transactions, type Claims, type Transaction } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Need } from '../model/need.js';
import { Succession } from '../model/succession.js';
import { Teller } from '../needs/teller.js';

const atOnce = 50;

/** Puts the successor of an organisation that has ended in its places, in so many needs a time. */
@Injectable()
export class MoveCustody {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  @ByClock()
  move(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const succession = await claims.next(tx, Succession, 'look_at <= $1');
      if (!succession) return false;
      await inherit(succession, tx);
      const needs = await needsOf(succession.id, tx);
      for (const id of needs) {
        const need = await tx.load(Need, id);
        await this.teller.tell(tx, need, need.succeed(succession.id, succession.successor, tx.now));
      }
      if (needs.length || succession.rest(tx.now)) tx.save(succession);
      else tx.remove(succession);
      return true;
    });
  }
}

// The line has an index, and everybody who has a place in a need.
async function needsOf(ended: string, tx: Transaction): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `select id from need where line @> array[$1]::uuid[]
       and $1 in (custodian_organisation, asker_organisation, written_by, (referral ->> 'organisation')::uuid)
     order by id limit ${atOnce}`,
    [ended],
  );
  return rows.map(({ id }) => id);
}

// What it noted and attached, and what was written to it, is the successor's.
async function inherit({ id, successor }: Succession, { manager }: Transaction): Promise<void> {
  for (const table of ['need_note', 'need_attachment'])
    await manager.query(`update ${table} set organisation = $2 where organisation = $1`, [id, successor]);
  await manager.query(
    'update need_text set readers = array_replace(readers, $1, $2) where readers @> array[$1]::uuid[]',
    [id, successor],
  );
}
