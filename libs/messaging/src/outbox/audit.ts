import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readRows } from '../inbox/rows.js';
import { loggedColumns, type LoggedRow } from './chain.js';
import { blankedIn, ChainCheck, type BrokenLink } from './chain-check.js';

/** What was seen of a part of the chains. */
export interface Verification {
  chains: number;
  events: number;
  /** Texts that were blanked; their chains hold. */
  blankedTexts: number;
  /** The first broken link of each broken chain. */
  broken: BrokenLink[];
  /** From where to go on; absent at the end. */
  next?: string;
}

const atOnce = 500; // rows
const mostEvents = 20_000; // in one verification: a second or two

/** Verifies the hash chains of the log: that nothing was changed, taken out or put in since it was said. */
@Injectable()
export class Audit {
  constructor(private readonly dataSource: DataSource) {}

  /** Verifies whole chains in the order of their aggregates, those behind `after`, until `most` events are seen. */
  async verify(after = '', most = mostEvents): Promise<Verification> {
    const seen: Verification = { chains: 0, events: 0, blankedTexts: 0, broken: [] };
    let chain: ChainCheck | undefined;
    const note = (broken?: BrokenLink): void => void (broken && seen.broken.push(broken));
    for await (const row of this.rows(after)) {
      if (row.aggregate !== chain?.aggregate) {
        note(chain?.end());
        if (chain && seen.events >= most) return { ...seen, next: chain.aggregate };
        chain = new ChainCheck(row.aggregate);
        seen.chains += 1;
      }
      note(chain.take(row));
      seen.events += 1;
      seen.blankedTexts += blankedIn(row).length;
    }
    note(chain?.end());
    return seen;
  }

  private async *rows(after: string): AsyncGenerator<LoggedRow> {
    let last = { aggregate: after, sequence: 2_147_483_647 };
    for (;;) {
      const rows: LoggedRow[] = await readRows(
        this.dataSource.manager,
        `select ${loggedColumns} from outbox_log where (aggregate, sequence) > ($1, $2)
         order by aggregate, sequence limit ${atOnce}`,
        [last.aggregate, last.sequence],
      );
      yield* rows;
      if (rows.length < atOnce) return;
      last = rows.at(-1)!;
    }
  }
}
