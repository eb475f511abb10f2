import { Transactions } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { RadarSettings } from './radar-settings.js';
import { letHear } from './radar-work.js';

const atOnce = 200;

/** Puts the words of needs that were published or written anew into the index that similar needs are found by. */
@Injectable()
export class IndexWords {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: RadarSettings,
  ) {}

  /** One portion of what is to be done; gives how much that was, 0 also when another process is at it. */
  turn(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const { manager } = tx;
      const [lock] = await manager.query<{ mine: boolean }[]>(
        `select pg_try_advisory_xact_lock(7019, hashtext('words')) as mine`,
      );
      if (!lock!.mine) return 0;
      const [row] = await manager.query<{ needs: string[] }[]>(claim, [atOnce]);
      const { needs } = row!;
      if (!needs.length) return 0;
      await manager.query('select index_words($1)', [needs]);
      await letHear(tx, needs, this.settings.RADAR_DAYS);
      return needs.length;
    });
  }
}

const claim = `
  with claimed as (delete from word_work where id in (select id from word_work order by id limit $1) returning need)
  select array(select distinct need from claimed) as needs`;
