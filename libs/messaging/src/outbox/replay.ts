import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readRows } from '../inbox/rows.js';
import { Wake } from './wake.js';

/** Which events to publish again. */
export interface ReplayOf {
  /** Only those of this aggregate, such as `need/<id>`. */
  aggregate?: string;
  /** Only those recorded at this time or later. */
  since?: Date;
}

/** Publishes events again from the log, at a person's word; those who have seen them drop them. */
@Injectable()
export class Replay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly wake: Wake,
  ) {}

  /** Answers how many events are in the queue again. */
  async run({ aggregate, since }: ReplayOf): Promise<number> {
    const [row] = await readRows<{ count: number }>(
      this.dataSource.manager,
      `with next as (update outbox_stream set epoch = epoch + 1 returning epoch),
       again as (
         insert into outbox_pending (position, epoch)
         select position, coalesce((select epoch from next), 1) from outbox_log
         where ($1::text is null or aggregate = $1) and ($2::timestamptz is null or recorded >= $2)
         on conflict (position) do nothing returning 1)
       select count(*)::int as count from again`,
      [aggregate ?? null, since ?? null],
    );
    this.wake.now();
    return row!.count;
  }
}
